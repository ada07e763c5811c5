// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/**
 * Does commands of other terminals while this process has a store. Safe for use by several threads; doors may be opened and shut
 * by a thread that does such a command.
 */
final class OtherTerminals implements AutoCloseable {

    private static final int STOPPED = 3;

    private static final int INTERRUPTED = 130;

    private final String build;
    private final ToIntFunction<Map<String, Object>> commands;
    private final Map<Door, ServerSocketChannel> doors = new ConcurrentHashMap<>();
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;
    private volatile boolean stopping;

    /** @param commands runs {@code words} in {@code directory} with {@code store}, {@code out}, {@code err}, {@code columns} */
    OtherTerminals(String build, ToIntFunction<Map<String, Object>> commands) {
        this.build = build;
        this.commands = commands;
    }

    /** Lets others in by this door, whose store this process has. A door that does not open is told, and no fault. */
    void open(Door door) {
        try {
            var server = door.open();
            doors.put(door, server);
            Thread.ofPlatform().daemon().name("assay-door").start(() -> accept(server));
        } catch (IOException | RuntimeException unheard) {
            System.err.println("assay: other terminals cannot reach this workbench: " + unheard);
        }
    }

    /** Lets nobody else in. Commands at work go on. */
    void shut(Door door) {
        var server = doors.remove(door);
        if (server == null) {
            return;
        }
        try (server) {
            door.close();
        } catch (IOException left) {
            // the next holder of the store removes what is left
        }
    }

    /** Takes no more commands, and waits for those at work; an interrupt of this thread stops them. */
    @Override
    public void close() {
        closing = true;
        if (!working.isEmpty() && !stopping) {
            System.err.println("assay: waiting for commands of other terminals: " + working.size() + ". Ctrl-C stops them.");
        }
        boolean interrupted = false;
        for (Thread worker : working) {
            interrupted |= join(worker);
        }
        List.copyOf(doors.keySet()).forEach(this::shut);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts the commands of other terminals: the workbench ends. */
    void stop() {
        closing = true;
        stopping = true;
        working.forEach(Thread::interrupt);
    }

    private boolean join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                stop();
            }
        }
        return interrupted;
    }

    private void accept(ServerSocketChannel server) {
        try {
            while (true) {
                var channel = server.accept();
                var worker = Thread.ofPlatform().daemon().name("assay-terminal").unstarted(() -> serve(channel));
                working.add(worker);
                worker.start();
            }
        } catch (IOException shut) {
            // nobody else is let in
        }
    }

    private void serve(SocketChannel channel) {
        try (var wire = new Wire(channel)) {
            var request = wire.asked();
            if (closing) {
                return;
            }
            if (!request.build().equals(build)) {
                wire.send(Wire.REFUSED, "the store is in use by Assay " + build + ", which does not take commands of Assay "
                        + request.build() + ". Wait for it, or use the same build.");
                return;
            }
            wire.send(Wire.BEGUN, "");
            var worker = Thread.currentThread();
            var listener = Thread.ofPlatform().daemon().name("assay-terminal-cancel").start(() -> awaitCancel(wire, worker));
            int code = run(request, wire);
            // An interrupt would close the channel before the exit code is told.
            Thread.interrupted();
            wire.send(Wire.EXIT, String.valueOf(stopping && code == INTERRUPTED ? STOPPED : code));
            listener.interrupt();
        } catch (IOException | RuntimeException gone) {
            // the other terminal has gone
        } finally {
            working.remove(Thread.currentThread());
        }
    }

    private int run(Wire.Request request, Wire wire) {
        try (var writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("assay-terminal-writer").factory())) {
            OutputStream out = new UninterruptedStream(wire.stream(Wire.OUT), writer);
            OutputStream err = new UninterruptedStream(wire.stream(Wire.ERR), writer);
            return commands.applyAsInt(Map.of("words", request.words().toArray(String[]::new), "directory", request.directory(),
                    "store", request.store(), "columns", request.columns(), "out", out, "err", err));
        }
    }

    private static void awaitCancel(Wire wire, Thread worker) {
        try {
            wire.next();
        } catch (IOException gone) {
            // the same as being told to cancel
        }
        worker.interrupt();
    }
}
