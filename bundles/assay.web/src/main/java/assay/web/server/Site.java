// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Answers requests: checks first, then login and files of the frame, then for those who are logged in events, pages and forms. */
final class Site implements HttpHandler {
    private static final int UPLOADS = 2;
    private final Guard guard;
    private final Sessions sessions;
    private final Events events;
    private final Pages pages;
    private final Palette palette;
    private final Login login;
    private final Semaphore uploads = new Semaphore(UPLOADS);

    Site(Guard guard, Sessions sessions, Events events, Pages pages, Palette palette, Login login) {
        this.guard = guard;
        this.sessions = sessions;
        this.events = events;
        this.pages = pages;
        this.palette = palette;
        this.login = login;
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
        boolean posts = exchange.getRequestMethod().equals("POST");
        if (!posts && !List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
            return send(exchange, Answer.plain(405, "Pages are read here, and forms posted."));
        }
        if (posts && !guard.isOwnPost(exchange)) return send(exchange, Answer.plain(403, "This was not sent from a page of this workbench."));
        try {
            Address address = Address.of(exchange.getRequestURI());
            return posts ? post(exchange, address) : get(exchange, address);
        } catch (IllegalArgumentException e) {
            return send(exchange, Answer.plain(400, "The address cannot be read."));
        }
    }

    private boolean get(HttpExchange exchange, Address address) throws IOException, InterruptedException {
        if (pages.isOfFrame(address)) return send(exchange, pages.ofFrame(address.path().get(1)));
        String first = address.path().isEmpty() ? "" : address.path().get(0);
        if (first.equals("login")) return send(exchange, login.byAddress(Optional.ofNullable(address.query().get("token")), exchange.getResponseHeaders()));
        Optional<Session> session = sessions.find(guard.session(exchange));
        if (session.isEmpty()) return send(exchange, locked());
        if (first.equals("static")) return send(exchange, pages.asset(address, session.get()));
        if (first.equals("events")) return events.join(exchange, session.get(), Optional.ofNullable(address.query().get("view"))) || send(exchange, Answer.plain(503, "Too many pages are open."));
        if (first.equals("palette")) return send(exchange, palette.find(address.query().getOrDefault("q", ""), session.get()));
        boolean fragment = exchange.getRequestHeaders().containsKey("X-Assay-Fragment");
        if (!fragment) sessions.touch(session.get());
        exchange.getResponseHeaders().set("Vary", "X-Assay-Fragment");
        return send(exchange, pages.page(address, session.get(), fragment));
    }

    private Answer locked() {
        return login.page(401, "Log in with the address that the terminal shows, or with name and password.");
    }

    private boolean post(HttpExchange exchange, Address address) throws IOException, InterruptedException {
        if (address.path().equals(List.of("login")) && !Posted.hasFiles(exchange)) return send(exchange, read(exchange, form -> login.byPassword(form, exchange.getResponseHeaders())));
        Optional<Session> session = sessions.find(guard.session(exchange));
        if (session.isEmpty()) return send(exchange, locked());
        sessions.touch(session.get());
        boolean large = Posted.hasFiles(exchange);
        if (large && !uploads.tryAcquire()) return send(exchange, Answer.plain(503, "Other files are being received; try again in a moment."));
        try {
            return send(exchange, read(exchange, form -> acted(exchange, address, session.get(), form)));
        } finally {
            if (large) uploads.release();
        }
    }

    /** What is done with a form. */
    private interface Deed {
        Answer with(Posted form) throws IOException, InterruptedException;
    }

    private static Answer read(HttpExchange exchange, Deed deed) throws IOException, InterruptedException {
        Posted form;
        try {
            form = Posted.of(exchange);
        } catch (Posted.TooLarge e) {
            exchange.getResponseHeaders().set("Connection", "close");
            return Answer.plain(413, e.getMessage());
        } catch (IllegalArgumentException e) {
            return Answer.plain(400, e.getMessage());
        }
        return deed.with(form);
    }

    private Answer acted(HttpExchange exchange, Address address, Session session, Posted form) throws InterruptedException {
        if (!guard.isWrittenFor(session, form, exchange)) return pages.refusal(session, 403, "This page is from before", "It was written for another session. Open it anew and send it again.");
        if (address.path().equals(List.of("logout"))) {
            sessions.close(session);
            return Answer.elsewhere("/");
        }
        String accepts = exchange.getRequestHeaders().getFirst("Accept");
        return pages.act(address, session, form, accepts != null && accepts.startsWith("application/json"));
    }

    private static boolean send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body();
        boolean bare = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(answer.status(), bare ? -1 : body.length);
        if (!bare) {
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush(); // closing waits for what the browser still sends
        }
        return false;
    }
}
