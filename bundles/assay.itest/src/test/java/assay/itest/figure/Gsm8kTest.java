// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four recorded systems of GSM8K, imported and run by the two commands that a user would type. */
@Tag("figures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Gsm8kTest {
    private static final String SOURCE = "OpenAI grade-school-math: example_model_solutions.jsonl";

    private Optional<JsonNode> workers;

    @BeforeAll
    void run(@TempDir Path folder) {
        Workplace here = new Workplace(folder);
        workers = DataSets.file("gsm8k-solutions/example_model_solutions.jsonl").map(file -> {
            here.assay("import", "gsm8k", file.toString(), "--to", "gsm8k").with(0);
            return here.assay("run", "gsm8k", "--worker", "replay:gsm8k/recordings.jsonl", "--json").with(0).json().get("workers");
        });
    }

    @ParameterizedTest
    @CsvSource({"6b_finetuning, 286, 21.68", "6b_verification, 515, 39.04", "175b_finetuning, 458, 34.72", "175b_verification, 742, 56.25"})
    void system(String name, int right, String percent) {
        Figure figure = new Figure("GSM8K " + name, right + " of 1319 = " + percent + " %", SOURCE);

        figure.against(workers.map(w -> ours(Json.where(w, "worker", "replay:gsm8k/recordings.jsonl#" + name))));
    }

    private static String ours(JsonNode worker) {
        assertThat(worker.get("outcomes").toString()).isEqualTo("{\"assessed\":1319}");
        return String.format(Locale.ROOT, "%d of %d = %.2f %%", worker.get("complete").asInt(), worker.get("assessed").asInt(),
                100 * worker.get("completionRate").asDouble());
    }
}
