// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which proxy a server is reached through: the configured one, else the one that the environment names. */
public final class Proxies {
    private Proxies() {}

    /**
     * @param configured an address; {@code none}; or nothing, and the environment decides
     * @param environment with {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in capitals or not
     * @throws IllegalArgumentException saying what is wrong, and with which variable
     */
    public static Optional<Proxy> of(String configured, Address address, Map<String, String> environment) {
        if (configured.equals("none")) return Optional.empty();
        if (!configured.isBlank()) return Optional.of(Proxy.of(configured, "proxy"));
        if (NoProxy.of(value(environment, "NO_PROXY").orElse("")).holds(address)) return Optional.empty();
        for (String variable : List.of(address.isSecure() ? "HTTPS_PROXY" : "HTTP_PROXY", "ALL_PROXY")) {
            Optional<String> named = value(environment, variable);
            if (named.isPresent()) return Optional.of(of(named.get(), variable));
        }
        return Optional.empty();
    }

    private static Proxy of(String named, String variable) {
        try {
            return Proxy.of(named, variable);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the environment variable " + variable + ", which holds where it is empty, cannot be used: " + e.getMessage()
                    + ". Mend it, or write proxy=none", e);
        }
    }

    /** The spelling without capitals is the older one and goes first, as with curl. */
    private static Optional<String> value(Map<String, String> environment, String variable) {
        for (String spelling : List.of(variable.toLowerCase(java.util.Locale.ROOT), variable)) {
            String value = environment.getOrDefault(spelling, "").strip();
            if (!value.isEmpty()) return Optional.of(value);
        }
        return Optional.empty();
    }
}
