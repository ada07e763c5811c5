// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are run: the canonical solutions of HumanEval, and the recorded completions of MBJP, every one of them. */
@Tag("figures")
class ProgramFiguresTest {
    private static final Duration LIMIT = Duration.ofMinutes(6);

    @TempDir
    Path folder;

    private Ended run(String... words) {
        try (var started = new Workplace(folder).start(words)) {
            return started.ended(LIMIT);
        }
    }

    @Test
    void canonical_solutions_of_human_eval() {
        Figure figure = new Figure("HumanEval, canonical solutions that pass", "164 of 164", "Chen et al. 2021 (arXiv 2107.03374)");

        figure.against(DataSets.file("humaneval/HumanEval.jsonl.gz").map(file -> {
            run("import", "humaneval", file.toString(), "--to", "humaneval").with(0);
            JsonNode worker = Json.where(run("run", "humaneval", "--worker", "baseline:reference", "--json").with(0).json().get("workers"), "worker", "baseline:reference");
            return worker.get("complete").asInt() + " of " + worker.get("assessed").asInt();
        }));
    }

    @Test
    void completions_of_mbjp() {
        Figure figure = new Figure("MBJP, recorded completions that pass", "824 of 966 = 85.30 %", "amazon-science/mxeval, README: execution accuracy of the samples");
        Optional<Path> tasks = DataSets.file("mbjp-java/mbjp_release_v1.2.jsonl");

        figure.against(tasks.flatMap(t -> DataSets.file("mbjp-java/mbjp_samples.jsonl").map(samples -> {
            run("import", "mbjp", t.toString(), samples.toString(), "--to", "mbjp").with(0);
            JsonNode worker = run("run", "mbjp", "--worker", "replay:mbjp/recordings.jsonl", "--json").with(0).json().get("workers").get(0);
            assertThat(worker.get("outcomes").toString()).isEqualTo("{\"assessed\":966}");
            return String.format(Locale.ROOT, "%d of %d = %.2f %%", worker.get("complete").asInt(), worker.get("assessed").asInt(), 100 * worker.get("completionRate").asDouble());
        })));
    }
}
