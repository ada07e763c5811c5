// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recordings of two workers for the tasks of the test kit. */
final class RecordedSamples {
    private RecordedSamples() {}

    static Path write(Path folder, String... lines) throws IOException {
        return Files.writeString(folder.resolve("recordings.jsonl"), String.join("\n", lines) + "\n");
    }

    static Path writeAll(Path folder) throws IOException {
        return write(folder, line("ada", "quarter-summary", "March was best."), line("ada", "two-files", "a"), line("ada", "pick-one", "beta"),
                "", line("bob b.", "quarter-summary", "May."), line("bob b.", "two-files", "b"), line("bob b.", "pick-one", "alpha"));
    }

    static String line(String worker, String task, String text) {
        return "{\"worker\": \"" + worker + "\", \"task\": \"" + task + "\", \"text\": \"" + text + "\"}";
    }
}
