// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a model server listens.
 *
 * @param base address that paths such as {@code /chat/completions} are added to, without a slash at the end
 */
public record Address(URI base) {
    public Address {
        String scheme = base.getScheme();
        if (base.getHost() == null || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)))
            throw new IllegalArgumentException("it must begin with http:// or https:// and name a host");
        if (base.getRawUserInfo() != null) throw new IllegalArgumentException("it must not hold a user or a password");
        if (base.getRawQuery() != null || base.getRawFragment() != null)
            throw new IllegalArgumentException("it must end with a path, without ? and #");
    }

    /** @throws IllegalArgumentException saying what the address must be */
    public static Address of(String text) {
        String trimmed = text.strip();
        while (trimmed.endsWith("/")) trimmed = trimmed.substring(0, trimmed.length() - 1);
        try {
            return new Address(new URI(trimmed));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("it must be an address such as https://host/v1", e);
        }
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(base.getScheme());
    }

    String host() {
        String host = base.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        return base.getPort() >= 0 ? base.getPort() : isSecure() ? 443 : 80;
    }

    /** Value of the {@code Host} header. */
    String authority() {
        return base.getPort() >= 0 ? base.getHost() + ":" + base.getPort() : base.getHost();
    }

    /** What goes into the request line for a full URL of this server. */
    String target(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? "/" : url.substring(path);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
