// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes suites of tasks whose right answers the mock server knows. */
final class Work {
    private Work() {}

    /** @param end what right answers end with; a change of it changes every rubric */
    static Path suite(Path file, int tasks, String end) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < tasks; i++) out.write(task(i, end) + "\n");
        }
        return file;
    }

    private static String task(int i, String end) {
        return "{\"id\":\"item-" + i + "\",\"title\":\"Item " + i + "\",\"instructions\":\"Task item-" + i
                + ": reply with the code of this item and nothing else.\",\"price\":{\"amount\":10,\"currency\":\"USD\",\"basis\":\"fixed\"},"
                + "\"rubric\":[{\"id\":\"code\",\"importance\":\"critical\",\"text\":\"The code is right\",\"grader\":\"rule\",\"with\":{\"contains\":\"ANSWER-"
                + i + "\"}},{\"id\":\"shape\",\"importance\":\"important\",\"text\":\"It ends as wished\",\"grader\":\"rule\",\"with\":{\"matches\":\"" + end
                + "\"}}]}";
    }
}
