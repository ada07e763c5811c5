// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.model.langchain4j.http.Secret;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key as it is configured: a key, the word {@code none}, or nothing where a variable was not set.
 *
 * @param remedy what to do when there is no key
 */
public record ApiKey(Secret secret, Optional<String> remedy) {
    /** What the interpolation of settings replaces: a variable of the environment, a secret, a property. */
    static final Pattern REFERENCE = Pattern.compile("\\$\\[(env|secret|prop):([^;\\]]+)[^\\]]*\\]");

    public static ApiKey of(String configured) {
        String value = configured.strip();
        if (value.equals("none")) return new ApiKey(Secret.NONE, Optional.empty());
        Matcher left = REFERENCE.matcher(value);
        if (left.find()) return new ApiKey(Secret.NONE, Optional.of(remedy(left.group(1), left.group(2))));
        if (value.isEmpty())
            return new ApiKey(Secret.NONE, Optional.of("Write apiKey=$[env:NAME], or apiKey=none for a server that wants no key."));
        return new ApiKey(new Secret(value), Optional.empty());
    }

    private static String remedy(String source, String name) {
        return switch (source) {
            case "env" -> "Set the environment variable " + name + " and start again.";
            case "secret" -> "Put a file named " + name + " into the folder of secrets and start again.";
            default -> "Set the property " + name + " and start again.";
        };
    }
}
