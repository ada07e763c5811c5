// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A proxy that calls go through. It shows itself without user and password.
 *
 * @param authorization value of the header {@code Proxy-Authorization}, where it wants one
 * @param from the setting or variable that names it
 */
public record Proxy(String host, int port, Optional<Secret> authorization, String from) {
    private static final String SHAPE = "it must be an address such as http://proxy.example:3128";

    /** @throws IllegalArgumentException saying what it must be, without what it is: it may hold a password */
    public static Proxy of(String text, String from) {
        String whole = text.contains("://") ? text.strip() : "http://" + text.strip();
        URI address;
        try {
            address = new URI(whole);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(SHAPE, null);
        }
        if (!"http".equalsIgnoreCase(address.getScheme()))
            throw new IllegalArgumentException(SHAPE + "; proxies that speak " + address.getScheme() + " are not supported");
        if (address.getHost() == null || !address.getPath().matches("/?") || address.getQuery() != null) throw new IllegalArgumentException(SHAPE);
        String host = address.getHost();
        return new Proxy(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, address.getPort() < 0 ? 80 : address.getPort(),
                Optional.ofNullable(address.getRawUserInfo()).map(Proxy::basic), from);
    }

    /** RFC 7617, from a user and a password that are percent-encoded. */
    private static Secret basic(String userInfo) {
        String plain = URLDecoder.decode(userInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
        return new Secret("Basic " + Base64.getEncoder().encodeToString((plain.contains(":") ? plain : plain + ":").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
