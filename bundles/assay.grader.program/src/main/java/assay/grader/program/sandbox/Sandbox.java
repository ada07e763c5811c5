// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Places where programs run apart from the machine: bubblewrap with an empty environment, under an unused user id, without
 * network, with limits of {@code prlimit} and a watch on time, memory and output. As many places as processors, so that
 * limits on time mean the same whoever waits. Safe for use by several threads.
 */
public final class Sandbox implements AutoCloseable {
    /** Below what rootless containers map, above what people and packages get. */
    private static final int FIRST_USER = 64_100;
    private static final int USERS_A_PLACE = 2;

    private final Wrapping wrapping;
    private final HostFolder folder;
    private final BlockingQueue<Integer> free;
    private final int places;
    private final AtomicInteger residents = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons("assay-program"));
    private final ExecutorService starter = Executors.newSingleThreadExecutor(daemons("assay-program-start"));
    private final MemoryWatch watch = new MemoryWatch();
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    private Sandbox(Wrapping wrapping, HostFolder folder, int places) {
        this.wrapping = wrapping;
        this.folder = folder;
        this.places = places;
        this.free = new ArrayBlockingQueue<>(places);
        for (int i = 0; i < places; i++) free.add(i);
    }

    /** @throws SandboxBroken saying what is missing and how to get it */
    public static Sandbox open(int places) throws SandboxBroken {
        return open(places, "bwrap");
    }

    /** @param bubblewrap name or path of that program */
    public static Sandbox open(int places, String bubblewrap) throws SandboxBroken {
        Wrapping wrapping = Wrapping.ofThisMachine(bubblewrap);
        return new Sandbox(wrapping, HostFolder.open(), places);
    }

    /** Waits for a free place. */
    public Place enter() throws InterruptedException, SandboxBroken {
        int number = free.take();
        try {
            int user = FIRST_USER + number * USERS_A_PLACE;
            return new Place(this, folder.room(wrapping.owner(user)), user, () -> free.add(number));
        } catch (SandboxBroken | RuntimeException e) {
            free.add(number);
            throw e;
        }
    }

    /** A place for something that stays, such as a warm compiler; it takes no place from others. */
    public Place resident() throws SandboxBroken {
        int user = FIRST_USER + (places + residents.getAndIncrement() % 200) * USERS_A_PLACE;
        return new Place(this, folder.room(wrapping.owner(user)), user, () -> {});
    }

    /** Puts a file of ours where every place may read it. */
    public Path share(String name, byte[] bytes) throws SandboxBroken {
        return folder.share(name, bytes);
    }

    /** The user ids under which programs run; empty when it is our own. */
    public List<Integer> users() {
        return IntStream.range(0, places).mapToObj(i -> wrapping.owner(FIRST_USER + i * USERS_A_PLACE)).flatMap(Optional::stream).toList();
    }

    /** @param user under which it is to run */
    Confined start(Launch launch, int user) throws SandboxBroken, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(wrapping.around(launch, user));
        builder.environment().clear();
        // A program must die with the workbench, and Linux takes the thread that started it for its parent: one that stays.
        var started = starter.submit(builder::start);
        try {
            Process process = started.get();
            running.removeIf(p -> !p.isAlive());
            running.add(process);
            return new Confined(process, launch.limits(), threads, watch);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new SandboxBroken("a program could not be started in the sandbox: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            started.cancel(false);
            threads.execute(() -> killLate(started));
            throw e;
        }
    }

    private static void killLate(java.util.concurrent.Future<Process> started) {
        try {
            if (!started.isCancelled()) started.get().destroyForcibly();
        } catch (Exception e) {
            // It never started.
        }
    }

    /** Runs a command that cannot fail, to tell a broken sandbox from a program that claims to be one. */
    boolean isWhole(int user) throws InterruptedException, SandboxBroken {
        Path truth = Tools.find("true").orElseThrow(() -> new SandboxBroken("there is no /usr/bin/true on this machine"));
        try (Confined canary = start(new Launch(List.of(truth.toString()), Limits.DEFAULT), user)) {
            return canary.run(new byte[0]).exit() == 0;
        }
    }

    private static java.util.concurrent.ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        watch.close();
        running.forEach(Process::destroyForcibly);
        starter.shutdownNow();
        threads.shutdownNow();
        try {
            folder.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("removing " + folder, e);
        }
    }

    static boolean isRoot() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
