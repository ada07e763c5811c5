// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.util.Optional;

/** How a server is reached: through which proxy, and whose certificates are believed. */
public record Reach(Optional<Proxy> proxy, Trust trust) {
    /** Directly, believing whom the JVM believes. */
    public static final Reach DIRECT = new Reach(Optional.empty(), Trust.JVM);

    /** Whether a proxy reads the requests, and wants the whole address in them; otherwise it passes on bytes. */
    boolean isForwarded(Address address) {
        return proxy.isPresent() && !address.isSecure();
    }

    /** For messages: {@code  through the proxy http://proxy:3128 (HTTPS_PROXY)}. */
    String way() {
        return proxy.map(p -> " through the proxy " + p + " (" + p.from() + ")").orElse("");
    }
}
