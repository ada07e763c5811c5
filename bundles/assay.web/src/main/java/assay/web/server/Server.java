// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.store.RunStore;
import assay.web.Views;
import assay.web.user.Users;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Serves the workbench over HTTP from when it is made until it is closed. */
public final class Server implements AutoCloseable {
    /** A request that is sent slowly holds a thread until it is dropped, so there are many; views work for few at a time (see Pages). */
    private static final int THREADS = 600;
    private static final int KEPT_THREADS = 16;
    private static final int BACKLOG = 200;

    static {
        // Read once, when the first server of the JVM is made: answers leave at once, and a request that dawdles is dropped.
        setDefault("sun.net.httpserver.nodelay", "true");
        setDefault("sun.net.httpserver.maxReqTime", "30");
        setDefault("sun.net.httpserver.maxReqHeaders", "100");
    }

    private final HttpServer http;
    private final ExecutorService workers;
    private final Events events;
    private final Sessions sessions;

    /**
     * @param nextLogin told the admin's next address for logging in when one was used
     * @throws java.net.BindException when the port is taken
     */
    public Server(Serving serving, Views views, RunStore store, Users users, Consumer<String> nextLogin) throws IOException {
        http = HttpServer.create(serving.at(), BACKLOG);
        sessions = new Sessions(serving, users);
        workers = new ThreadPoolExecutor(KEPT_THREADS, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), r -> Events.daemon(r, "assay-web"));
        Guard guard = new Guard(port(), serving.names());
        events = new Events(guard, sessions, views, store);
        http.setExecutor(workers);
        Login login = new Login(guard, sessions, serving.clock(), () -> nextLogin.accept(login()));
        http.createContext("/", new Site(guard, sessions, events, new Pages(guard, views, store, new AccountView(users)), new Palette(guard, views, store), login));
        http.start();
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** The address that logs one browser of the admin in. */
    public String login() {
        return "http://127.0.0.1:" + port() + "/login?token=" + sessions.token();
    }

    @Override
    public void close() {
        events.close();
        http.stop(0);
        workers.shutdownNow();
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) System.setProperty(property, value);
    }
}
