// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is checked before anything is answered, and what every answer carries. */
final class Guard {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; "
            + "img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";
    private final List<String> hosts;
    private final String cookie;

    /** @param names further names of this machine, as browsers write them, with or without a port */
    Guard(int port, List<String> names) {
        List<String> known = new ArrayList<>(List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
        for (String n : names) known.addAll(List.of(n.toLowerCase(Locale.ROOT), n.toLowerCase(Locale.ROOT) + ":" + port));
        hosts = List.copyOf(known);
        cookie = "assay-" + port;
    }

    /** A page of another site whose name was bound to this machine asks under that name. */
    boolean isForUs(HttpExchange exchange) {
        List<String> host = exchange.getRequestHeaders().get("Host");
        return host != null && host.size() == 1 && hosts.contains(host.get(0).toLowerCase(Locale.ROOT));
    }

    void harden(Headers answer) {
        answer.set("Content-Security-Policy", POLICY);
        answer.set("X-Content-Type-Options", "nosniff");
        answer.set("Referrer-Policy", "no-referrer");
        answer.set("Cross-Origin-Opener-Policy", "same-origin");
        answer.set("Cross-Origin-Resource-Policy", "same-origin");
        answer.set("Cache-Control", "no-store");
    }

    /** The session that the browser says it has; empty when it has none. */
    String session(HttpExchange exchange) {
        for (String line : exchange.getRequestHeaders().getOrDefault("Cookie", List.of()))
            for (String pair : line.split(";")) if (pair.strip().startsWith(cookie + "=")) return pair.strip().substring(cookie.length() + 1);
        return "";
    }

    void remember(Headers answer, String session) {
        answer.add("Set-Cookie", cookie + "=" + session + "; Path=/; HttpOnly; SameSite=Strict");
    }
}
