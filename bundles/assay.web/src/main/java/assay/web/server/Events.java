// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.store.RunStore;
import assay.web.Views;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One stream of events for each open page: {@code views} when a view came or went that its visitor may see, {@code changed} with the
 * name of such a view whose pages show something new. A browser that does not keep up is let go, so that it comes again and fetches what is true.
 */
final class Events implements AutoCloseable {
    private static final int MOST = 500;
    private static final int WAITING = 64;
    private static final int PING_SECONDS = 15;
    private final Views views;
    private final RunStore store;
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(r -> daemon(r, "assay-web-clock"));
    private final Map<String, String> pulses = new HashMap<>();
    private final Guard guard;
    private final Sessions sessions;

    Events(Guard guard, Sessions sessions, Views views, RunStore store) {
        this.guard = guard;
        this.sessions = sessions;
        this.views = views;
        this.store = store;
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Keeps the exchange until the browser goes; false when there are too many.
     *
     * @param view whose page it is; empty = told of all
     */
    boolean join(HttpExchange exchange, Session session, Optional<String> view) throws IOException {
        if (clients.size() >= MOST) return false;
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        Client client = new Client(exchange, session, view, new ArrayBlockingQueue<>(WAITING), new AtomicReference<>(List.of()));
        clients.add(client);
        client.send("retry: 2000\n\n");
        daemon(() -> serve(client), "assay-web-events").start();
        return true;
    }

    private void look() {
        if (clients.isEmpty()) return;
        List<Views.Offer> now = views.all();
        for (Client c : clients) {
            List<Views.Offer> visible = now.stream().filter(o -> guard.maySee(c.session().visitor(), o)).toList();
            if (sessions.find(c.session().secret()).isEmpty()) leave(c);
            else if (!c.visible().getAndSet(visible).equals(visible)) tell(c, "views", "");
        }
        for (Views.Offer o : now) {
            List<Client> looking = clients.stream().filter(c -> c.looksAt(o)).toList();
            if (looking.isEmpty()) continue;
            String pulse = pulse(o);
            String before = pulses.put(o.name(), pulse);
            if (before != null && !before.equals(pulse)) for (Client c : looking) tell(c, "changed", o.name());
        }
    }

    private String pulse(Views.Offer offer) {
        try {
            return offer.view().pulse(store);
        } catch (RuntimeException | LinkageError e) {
            return "broken";
        }
    }

    private void tell(Client client, String event, String data) {
        if (!client.send("event: " + event + "\ndata: " + data + "\n\n")) leave(client);
    }

    private void serve(Client client) {
        try (OutputStream out = client.exchange().getResponseBody()) {
            while (clients.contains(client)) {
                String next = client.waiting().poll(PING_SECONDS, TimeUnit.SECONDS);
                out.write((next == null ? ": ping\n\n" : next).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            leave(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(client);
        }
    }

    private void leave(Client client) {
        if (clients.remove(client)) client.exchange().close();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        clients.forEach(this::leave);
    }

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private record Client(HttpExchange exchange, Session session, Optional<String> view, BlockingQueue<String> waiting, AtomicReference<List<Views.Offer>> visible) {
        boolean looksAt(Views.Offer offer) {
            return view.map(offer.name()::equals).orElse(true) && visible.get().contains(offer);
        }

        boolean send(String event) {
            return waiting.offer(event);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
