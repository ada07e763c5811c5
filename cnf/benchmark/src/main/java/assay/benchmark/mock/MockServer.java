// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.mock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Chat completions on loopback, by a single thread: every answer comes a fixed time after its request, or one drawn for its item,
 * and then says how long it was held. GET /reset answers with the counts since the last one.
 */
public final class MockServer implements Runnable {
    private static final long MILLI = 1_000_000;

    /** An answer that waits for its time. */
    private record Due(long at, long came, Connection connection, int item) {}

    private final Latency latency;
    private final Faults faults;
    private final Selector selector;
    private final ServerSocketChannel listening;
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private Counters counters = new Counters();

    MockServer(int port, Latency latency, Faults faults) throws IOException {
        this.latency = latency;
        this.faults = faults;
        selector = Selector.open();
        listening = ServerSocketChannel.open();
        listening.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 4096);
        listening.configureBlocking(false);
        listening.register(selector, SelectionKey.OP_ACCEPT);
    }

    int port() {
        return listening.socket().getLocalPort();
    }

    @Override
    public void run() {
        try {
            while (true) {
                @Nullable Due first = due.peek();
                if (first == null) selector.select();
                else if (first.at > System.nanoTime()) selector.select(Math.max(1, (first.at - System.nanoTime()) / MILLI));
                else selector.selectNow();
                serve();
                answerDue();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void serve() throws IOException {
        for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
            SelectionKey key = keys.next();
            keys.remove();
            if (key.isValid() && key.isAcceptable()) accept();
            else if (key.isValid()) serve((Connection) key.attachment(), key);
        }
    }

    private void accept() throws IOException {
        for (SocketChannel channel; (channel = listening.accept()) != null; ) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            key.attach(new Connection(channel, key));
        }
    }

    private void serve(Connection connection, SelectionKey key) {
        try {
            if (key.isWritable()) connection.writeOn();
            if (!key.isReadable()) return;
            Connection.@Nullable Request request = connection.read(buffer);
            if (request == null) return;
            if (request.line().startsWith("GET ")) tell(connection);
            else {
                counters.came();
                long now = System.nanoTime();
                int item = Answers.item(request.body());
                due.add(new Due(now + latency.nanos(item), now, connection, item));
            }
        } catch (IOException e) {
            connection.close();
        }
    }

    private void tell(Connection connection) throws IOException {
        connection.write(Answers.counters(counters));
        counters = new Counters();
    }

    private void answerDue() {
        long now = System.nanoTime();
        for (Due first; (first = due.peek()) != null && first.at <= now; ) {
            due.remove();
            counters.left();
            try {
                answer(first);
            } catch (IOException e) {
                first.connection.close();
            }
        }
    }

    private void answer(Due now) throws IOException {
        switch (faults.draw(now.item)) {
            case NONE -> now.connection.write(Answers.right(now.item, fingerprint(now)));
            case FULL -> now.connection.write(Answers.full());
            case BROKEN -> now.connection.write(Answers.broken());
            case MALFORMED -> now.connection.write(Answers.malformed());
            case RESET -> now.connection.reset();
        }
    }

    /** Where latencies differ, how long this answer was held, in microseconds: what a client took beyond that is its own time. */
    private String fingerprint(Due now) {
        return latency.spread() == 0 ? "mock" : "held-" + (System.nanoTime() - now.came) / 1_000;
    }

    /** {@code PORT LATENCY_MS[~SPREAD_PERCENT] [F429 F500 RESET MALFORMED]}, faults in percent; prints the port when it listens. */
    public static void main(String[] args) throws IOException {
        double[] percent = new double[4];
        for (int i = 0; i < percent.length && i + 2 < args.length; i++) percent[i] = Double.parseDouble(args[i + 2]);
        MockServer server = new MockServer(Integer.parseInt(args[0]), Latency.of(args[1]),
                new Faults(percent[0], percent[1], percent[2], percent[3]));
        System.out.println(server.port());
        server.run();
    }
}
