// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the scenarios that were asked for and prints a table. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (List.of(args).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        Options options;
        try {
            options = Options.of(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        if (!Files.isExecutable(options.distribution().resolve("bin/assay"))) {
            System.err.println("There is no distribution in " + options.distribution() + ". Build it first: mvn package");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("assay-benchmark");
        try (Mock mock = new Mock(options.text("latency"))) {
            new Scenarios(options, folder, mock).all();
        } finally {
            if (options.text("keep").equals("true")) System.out.println("kept: " + folder);
            else delete(folder);
        }
    }

    /** A cache of classes may still be recorded in the background: what cannot be deleted is left to the system. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException | UncheckedIOException e) {
            System.err.println("left behind: " + folder);
        }
    }
}
