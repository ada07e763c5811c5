// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Adds up the resident memory of each program's processes ten times a second and stops what takes too much: limits of the
 * kernel hold for one process, and a program may have many.
 */
final class MemoryWatch implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;
    private static final long PAGE = 4096;

    private record Watched(long most, Runnable stop, Runnable checkTime) {}

    private record Seen(long parent, long bytes) {}

    private final Map<Long, Watched> watched = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::watchAll, "assay-program-memory");
    private boolean started;

    /**
     * Watches a program until the answer is run.
     *
     * @param checkTime is run at every look
     */
    Runnable watch(long pid, long most, Runnable stop, Runnable checkTime) {
        watched.put(pid, new Watched(most, stop, checkTime));
        begin();
        return () -> watched.remove(pid);
    }

    private synchronized void begin() {
        if (!started) {
            started = true;
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
    }

    private void watchAll() {
        try {
            while (true) {
                synchronized (this) {
                    while (watched.isEmpty()) wait();
                }
                look();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private void look() {
        watched.values().forEach(w -> w.checkTime().run());
        Map<Long, Seen> all = processes();
        Map<Long, Long> sums = new HashMap<>();
        all.forEach((pid, seen) -> {
            long at = pid;
            for (int depth = 0; depth < 10_000 && at > 1 && !watched.containsKey(at); depth++) at = all.containsKey(at) ? all.get(at).parent() : 0;
            if (watched.containsKey(at)) sums.merge(at, seen.bytes(), Long::sum);
        });
        sums.forEach((pid, bytes) -> {
            Watched w = watched.get(pid);
            if (w != null && bytes > w.most()) w.stop().run();
        });
    }

    private static Map<Long, Seen> processes() {
        Map<Long, Seen> all = new HashMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path folder : folders) seen(folder, all);
        } catch (IOException e) {
            // Without /proc there is nothing to see; limits of the kernel still hold.
        }
        return all;
    }

    /** Fields 4 and 24 of /proc/PID/stat (proc(5)), counted behind the name, which may hold anything. */
    private static void seen(Path folder, Map<Long, Seen> all) {
        try {
            String stat = Files.readString(folder.resolve("stat"), java.nio.charset.StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            all.put(Long.parseLong(folder.getFileName().toString()), new Seen(Long.parseLong(fields[1]), Long.parseLong(fields[21]) * PAGE));
        } catch (IOException | RuntimeException e) {
            // It has ended meanwhile.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
