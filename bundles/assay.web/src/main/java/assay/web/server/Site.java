// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Answers requests: checks first, then login and files of the frame, then for those who are logged in events and pages. */
final class Site implements HttpHandler {
    private final Guard guard;
    private final Sessions sessions;
    private final Events events;
    private final Pages pages;
    private final Runnable loggedIn;

    Site(Guard guard, Sessions sessions, Events events, Pages pages, Runnable loggedIn) {
        this.guard = guard;
        this.sessions = sessions;
        this.events = events;
        this.pages = pages;
        this.loggedIn = loggedIn;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean kept = false;
        try {
            guard.harden(exchange.getResponseHeaders());
            kept = answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!kept) exchange.close();
        }
    }

    /** Whether the exchange is kept open. */
    private boolean answer(HttpExchange exchange) throws IOException, InterruptedException {
        if (!guard.isForUs(exchange)) return send(exchange, Answer.plain(421, "This workbench is not known by that name."));
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return send(exchange, Answer.plain(405, "Pages are only read here."));
        }
        Address address;
        try {
            address = Address.of(exchange.getRequestURI());
        } catch (IllegalArgumentException e) {
            return send(exchange, Answer.plain(400, "The address cannot be read."));
        }
        String first = address.path().isEmpty() ? "" : address.path().get(0);
        if (first.equals("static")) return send(exchange, pages.asset(address.path()));
        if (first.equals("login")) return login(exchange, address);
        if (!sessions.isOpen(guard.session(exchange))) return send(exchange, pages.locked(401, "Log in with the address that the terminal shows."));
        if (first.equals("events")) return events.join(exchange) || send(exchange, Answer.plain(503, "Too many pages are open."));
        boolean fragment = exchange.getRequestHeaders().containsKey("X-Assay-Fragment");
        exchange.getResponseHeaders().set("Vary", "X-Assay-Fragment");
        return send(exchange, pages.page(address, fragment));
    }

    private boolean login(HttpExchange exchange, Address address) throws IOException {
        Optional<String> session = sessions.open(address.query().getOrDefault("token", ""));
        if (session.isEmpty()) return send(exchange, pages.locked(403, "That address was used already, or is not whole. The terminal shows the one that is due."));
        guard.remember(exchange.getResponseHeaders(), session.get());
        loggedIn.run();
        return send(exchange, Answer.elsewhere("/"));
    }

    private static boolean send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body();
        boolean bare = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(answer.status(), bare ? -1 : body.length);
        if (!bare) exchange.getResponseBody().write(body);
        return false;
    }

    /** What is sent back. */
    record Answer(int status, java.util.Map<String, String> headers, byte[] body) {
        static Answer plain(int status, String sentence) {
            return new Answer(status, java.util.Map.of("Content-Type", "text/plain; charset=utf-8"), (sentence + "\n").getBytes(StandardCharsets.UTF_8));
        }

        static Answer page(int status, String html) {
            return new Answer(status, java.util.Map.of("Content-Type", "text/html; charset=utf-8"), html.getBytes(StandardCharsets.UTF_8));
        }

        static Answer elsewhere(String address) {
            return new Answer(303, java.util.Map.of("Location", address), new byte[0]);
        }
    }
}
