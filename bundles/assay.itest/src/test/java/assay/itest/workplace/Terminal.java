// SPDX-License-Identifier: Apache-2.0
package assay.itest.workplace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A command at a terminal that is none of the tests' own: keys go in one by one, and what stands on the screen comes out. It needs {@code script} of util-linux. */
public final class Terminal implements AutoCloseable {
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private final Process process;
    private final Path shown;
    private int seen;

    Terminal(Process process, Path shown) {
        this.process = process;
        this.shown = shown;
    }

    /** Whether this machine can lend a terminal. */
    public static boolean isAtHand() {
        return System.getProperty("os.name").equals("Linux") && Files.isExecutable(SCRIPT);
    }

    static String[] words(String command) {
        return new String[] {SCRIPT.toString(), "-qefc", command, "/dev/null"};
    }

    /** Waits until this is shown, after all that was waited for before. */
    public Terminal shows(String text) {
        long until = System.nanoTime() + Workplace.LIMIT.toNanos();
        while (System.nanoTime() < until) {
            int at = screen().indexOf(text, seen);
            if (at >= 0) {
                seen = at + text.length();
                return this;
            }
            pause();
        }
        throw new AssertionError("\"" + text + "\" was not shown after the first " + seen + " characters of\n" + screen());
    }

    public Terminal type(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** All that was ever shown. */
    public String screen() {
        try {
            return Files.readString(shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exit code. */
    public int ended() {
        try {
            if (process.waitFor(Workplace.LIMIT.toSeconds(), TimeUnit.SECONDS)) return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
        throw new AssertionError("the command had not ended\n" + screen());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
