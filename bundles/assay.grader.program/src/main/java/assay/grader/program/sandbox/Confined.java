// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A program that runs in the sandbox. Its standard error is read all along; its standard output by whoever started it. */
public final class Confined implements AutoCloseable {
    private static final long LAST_WORDS_MILLIS = 2_000;
    private static final long NEVER = Long.MIN_VALUE;

    private final Process process;
    private final Limits limits;
    private final ExecutorService threads;
    private final AtomicReference<Ended.Cause> cause = new AtomicReference<>(Ended.Cause.ITSELF);
    private final Capture errors;
    private final Runnable unwatch;
    private volatile long end = NEVER;

    Confined(Process process, Limits limits, ExecutorService threads, MemoryWatch watch) {
        this.process = process;
        this.limits = limits;
        this.threads = threads;
        this.errors = new Capture(limits.outputKb() << 10, () -> stop(Ended.Cause.OUTPUT));
        this.unwatch = watch.watch(process.pid(), (long) limits.memoryMb() << 20, () -> stop(Ended.Cause.MEMORY), this::checkTime);
        threads.execute(() -> errors.drain(process.getErrorStream()));
    }

    /** Gives it the input, and waits for its end or a limit. */
    Ended run(byte[] input) throws InterruptedException {
        Capture output = new Capture(limits.outputKb() << 10, () -> stop(Ended.Cause.OUTPUT));
        Future<?> reading = threads.submit(() -> output.drain(process.getInputStream()));
        threads.execute(() -> feed(input));
        try {
            if (!process.waitFor(limits.wall().toNanos(), TimeUnit.NANOSECONDS)) stop(Ended.Cause.TIME);
            process.waitFor();
            await(reading);
            return ended(output.bytes());
        } catch (InterruptedException e) {
            close();
            throw e;
        }
    }

    private void feed(byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // It need not read all of its input.
        }
    }

    private static void await(Future<?> reading) throws InterruptedException {
        try {
            reading.get(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            reading.cancel(true);
        }
    }

    private void checkTime() {
        long by = end;
        if (by != NEVER && System.nanoTime() - by > 0) stop(Ended.Cause.TIME);
    }

    /** Does something that may wait for the program, which is ended when the time is over. */
    boolean endsBy(Deadline deadline, BooleanSupplier action) {
        end = deadline.nanos();
        try {
            return action.getAsBoolean();
        } finally {
            end = NEVER;
        }
    }

    /** A conversation with it over standard input and output. */
    public Frames frames() {
        return new Frames(this, process.getInputStream(), process.getOutputStream(), threads);
    }

    /** What it left behind; waits for its end, for a while. */
    public Ended end() throws InterruptedException {
        if (!process.waitFor(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return ended(new byte[0]);
    }

    private Ended ended(byte[] out) throws InterruptedException {
        errors.await(LAST_WORDS_MILLIS);
        unwatch.run();
        int exit = process.exitValue();
        // 152 = SIGXCPU: processor time ran out before time did.
        if (exit == 152) cause.compareAndSet(Ended.Cause.ITSELF, Ended.Cause.TIME);
        return new Ended(exit, out, errors.bytes(), cause.get());
    }

    /** Ends it because of a limit; the first limit counts. */
    void stop(Ended.Cause limit) {
        if (process.isAlive()) cause.compareAndSet(Ended.Cause.ITSELF, limit);
        process.destroyForcibly();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Limits limits() {
        return limits;
    }

    /** The first of its processes as this machine counts them. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        unwatch.run();
        process.destroyForcibly();
    }
}
