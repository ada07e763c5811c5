// SPDX-License-Identifier: Apache-2.0
package assay.itest.crash;

import assay.itest.workplace.Ended;
import assay.itest.workplace.Workplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with little room: a small file system in memory where this user may mount one, else a folder where commands
 * run under a limit of 3 MB a file.
 */
final class SmallDisk implements AutoCloseable {
    private static final String LIMIT = "ulimit -f 6000";

    private final Path folder;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    static SmallDisk at(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SmallDisk(folder, done("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
    }

    /** Types words, under the limit where there is no small file system. */
    Ended run(Workplace here, String... words) {
        if (mounted) return here.assay(words);
        try (var started = here.startUnder(LIMIT, words)) {
            return started.ended(Workplace.LIMIT);
        }
    }

    /** What is said of it. */
    String complaint() {
        return mounted ? "disk is full" : "cannot be written";
    }

    /** Makes room. */
    void grow() {
        if (mounted && !done("mount", "-o", "remount,size=200m", folder.toString())) throw new AssertionError("no more room in " + folder);
    }

    @Override
    public void close() {
        if (mounted && !done("umount", "-l", folder.toString())) throw new AssertionError("still mounted: " + folder);
    }

    private static boolean done(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }
}
