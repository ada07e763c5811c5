// SPDX-License-Identifier: Apache-2.0
package assay.itest.workplace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command at work. */
public final class Started implements AutoCloseable {
    private final List<String> words;
    private final Process process;
    private final Path out;
    private final Path err;
    private final long began = System.nanoTime();

    Started(List<String> words, Process process, Path out, Path err) {
        this.words = words;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(20));
    }

    /** Ctrl-C. */
    public void interrupt() {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }

    /** What was said on standard output so far. */
    public String outSoFar() {
        return read(out);
    }

    /** What was said on standard error so far. */
    public String errSoFar() {
        return read(err);
    }

    public Ended ended(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                String said = "out: " + read(out) + "\nerr: " + read(err);
                process.destroyForcibly().waitFor();
                throw new AssertionError("assay " + String.join(" ", words) + " had not ended after " + limit + "\n" + said);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
        return new Ended(words, process.exitValue(), read(out), read(err), Duration.ofNanos(System.nanoTime() - began));
    }

    /** Leaves no process behind, however the test ended. */
    @Override
    public void close() {
        if (process.isAlive()) kill();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
