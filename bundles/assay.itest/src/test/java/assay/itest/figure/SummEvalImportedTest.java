// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The experts' verdicts of SummEval brought into a run of the recorded summaries: they stand on the submissions that they were given on, digit by digit. */
@Tag("figures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummEvalImportedTest {
    private static final String WORKER = "replay:summeval/recordings.jsonl#";

    private Optional<Map<String, String>> means = Optional.empty();
    private Map<String, String> written = Map.of();
    private Optional<JsonNode> imported = Optional.empty();

    @BeforeAll
    void bringIn(@TempDir Path folder) {
        DataSets.file("summeval/summeval_scores.jsonl").ifPresent(file -> {
            Workplace here = new Workplace(folder);
            here.assay("import", "summeval", file.toString(), "--to", "summeval").with(0);
            here.assay("run", "summeval", "--worker", "replay:summeval/recordings.jsonl", "--run", "s").with(3);
            imported = Optional.of(here.assay("import-verdicts", "s", "summeval/verdicts.jsonl", "--json").with(0).json());
            written = SummEvalMeans.of(Json.lines(here.read("summeval/verdicts.jsonl")).stream());
            means = Optional.of(SummEvalMeans.of(Json.lines(here.assay("report", "s", "--format", "jsonl").with(0).out()).stream().flatMap(SummEvalImportedTest::verdicts)));
        });
    }

    /** With the worker named as in the file of verdicts. */
    private static Stream<JsonNode> verdicts(JsonNode cell) {
        String worker = cell.get("worker").asText();
        assertThat(worker).startsWith(WORKER);
        return Json.all(cell.get("turns").get(0).get("verdicts")).stream().filter(v -> v.get("stands").asBoolean())
                .map(v -> ((com.fasterxml.jackson.databind.node.ObjectNode) v).put("worker", worker.substring(WORKER.length())));
    }

    @ParameterizedTest
    @MethodSource("assay.itest.figure.SummEvalMeans#published")
    void a_system_has_the_published_means_in_the_run_too(String name, String published) {
        new Figure("SummEval means of " + name + " after import-verdicts", published, SummEvalMeans.SOURCE).against(means.map(m -> m.getOrDefault(name, "no ratings")));
    }

    @Test
    void all_sixteen_systems_have_the_means_of_the_file_and_no_verdict_is_lost() {
        assumeTrue(means.isPresent(), "ASSAY_DATA names no folder with summeval");

        assertThat(imported.orElseThrow().get("added").asInt()).isEqualTo(6400);
        assertThat(means.orElseThrow()).hasSize(16).isEqualTo(written);
        assertThat(List.copyOf(written.values()).stream().mapToInt(m -> m.split(" / ").length).sum()).isEqualTo(64);
    }
}
