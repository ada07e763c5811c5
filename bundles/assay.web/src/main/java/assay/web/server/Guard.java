// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.web.Form;
import assay.core.spi.web.Role;
import assay.core.spi.web.Visitor;
import assay.web.Views;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is checked before anything is answered, what every answer carries, and who may see and do what. */
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
        return only(exchange, "Host").map(h -> h.toLowerCase(Locale.ROOT)).filter(hosts::contains).isPresent();
    }

    /** Whether what is posted comes from a page of this workbench, as browsers say unasked: the same host as is asked, and no other site. */
    boolean isOwnPost(HttpExchange exchange) {
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) return false;
        return only(exchange, "Origin").flatMap(Guard::host).equals(only(exchange, "Host").map(h -> h.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> host(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).map(a -> a.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> only(HttpExchange exchange, String header) {
        List<String> values = exchange.getRequestHeaders().get(header);
        return values == null || values.size() != 1 ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Whether the form was written for the session. */
    boolean isWrittenFor(Session session, Form form, HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst(Form.TOKEN_HEADER);
        return Sessions.same(header != null ? header : form.text(Form.TOKEN).orElse(""), session.token());
    }

    boolean maySee(Visitor visitor, Views.Offer view) {
        return visitor.is(Role.ADMIN) || visitor.isOneOf(view.to());
    }

    /** A viewer looks and changes nothing. */
    boolean mayAct(Visitor visitor, Views.Offer view) {
        Set<Role> hands = new HashSet<>(view.to());
        hands.remove(Role.VIEWER);
        return visitor.is(Role.ADMIN) || visitor.isOneOf(hands);
    }

    /** What an error says may name a model; those who grade do not read it. */
    boolean mayReadErrors(Visitor visitor) {
        return visitor.is(Role.VIEWER) && !visitor.roles().contains(Role.GRADER) && !visitor.roles().contains(Role.ADJUDICATOR) || visitor.is(Role.ADMIN);
    }

    void harden(Headers answer) {
        answer.set("Content-Security-Policy", POLICY);
        answer.set("X-Content-Type-Options", "nosniff");
        // Under "no-referrer" browsers say "Origin: null" of forms.
        answer.set("Referrer-Policy", "same-origin");
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
