// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** An HTTP server on loopback that behaves as it is told, one request after the other. A thread a connection. */
public final class LoopbackServer implements AutoCloseable {
    private final String scheme;
    private final ServerSocket listening;
    private final ConcurrentLinkedQueue<Behaviour> next = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread accepting;
    private volatile Function<Received, Behaviour> otherwise;

    /** @param otherwise what it does when nothing else was said */
    public LoopbackServer(Behaviour otherwise) {
        this(received -> otherwise);
    }

    /** @param otherwise what it does with a request when nothing else was said; asked by many threads at once */
    public LoopbackServer(Function<Received, Behaviour> otherwise) {
        this("http", ServerSocketFactory.getDefault(), otherwise);
    }

    /** One that speaks TLS. */
    public LoopbackServer(SSLContext identity, Behaviour otherwise) {
        this("https", identity.getServerSocketFactory(), received -> otherwise);
    }

    private LoopbackServer(String scheme, ServerSocketFactory sockets, Function<Received, Behaviour> otherwise) {
        this.scheme = scheme;
        this.otherwise = otherwise;
        try {
            listening = sockets.createServerSocket(0, 500, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = Thread.ofVirtual().start(this::accept);
    }

    public URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + listening.getLocalPort());
    }

    /** What it does with the next requests, in order. */
    public void next(Behaviour... behaviours) {
        next.addAll(List.of(behaviours));
    }

    public void otherwise(Behaviour behaviour) {
        otherwise = received -> behaviour;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public Received last() {
        return received.get(received.size() - 1);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket, number));
            }
        } catch (IOException e) {
            // Closed: nobody is served any more.
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                String line = line(in);
                if (line.isEmpty()) return;
                Map<String, String> headers = headers(in);
                int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
                Received request = new Received(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8), number);
                received.add(request);
                Behaviour told = next.poll();
                if (!new Response(socket).give(told == null ? otherwise.apply(request) : told)) return;
            }
        } catch (IOException | InterruptedException e) {
            // The client went away, which is its right.
        } finally {
            open.remove(socket);
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line; !(line = line(in)).isEmpty(); ) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c; (c = in.read()) >= 0 && c != '\n'; ) if (c != '\r') line.append((char) c);
        return line.toString();
    }

    /** Nobody is connected, and nobody can connect, when it returns: a thread that waits in accept keeps the socket open until it has ended. */
    @Override
    public void close() {
        try {
            listening.close();
            accepting.join();
            for (Socket s : open) s.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
