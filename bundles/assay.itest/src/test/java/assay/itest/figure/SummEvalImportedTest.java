// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The experts' verdicts of SummEval brought into a run of the recorded summaries: they stand on the submissions that they were given on, digit by digit. */
@Tag("figures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummEvalImportedTest {
    private static final String SOURCE = "SummEval (Fabbri et al. 2021): human ratings, coherence / consistency / fluency / relevance";
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
            written = means(Json.lines(here.read("summeval/verdicts.jsonl")).stream());
            means = Optional.of(means(Json.lines(here.assay("report", "s", "--format", "jsonl").with(0).out()).stream().flatMap(SummEvalImportedTest::verdicts)));
        });
    }

    /** With the worker named as in the file of verdicts. */
    private static Stream<JsonNode> verdicts(JsonNode cell) {
        String worker = cell.get("worker").asText();
        assertThat(worker).startsWith(WORKER);
        return Json.all(cell.get("turns").get(0).get("verdicts")).stream().filter(v -> v.get("stands").asBoolean())
                .map(v -> ((com.fasterxml.jackson.databind.node.ObjectNode) v).put("worker", worker.substring(WORKER.length())));
    }

    private static Map<String, String> means(Stream<JsonNode> verdicts) {
        Map<String, Map<String, DoubleSummaryStatistics>> all = verdicts.collect(Collectors.groupingBy(v -> v.get("worker").asText(), TreeMap::new,
                Collectors.groupingBy(v -> v.get("criterion").asText(), TreeMap::new, Collectors.summarizingDouble(v -> v.get("score").asDouble()))));
        Map<String, String> means = new TreeMap<>();
        all.forEach((worker, criteria) -> means.put(worker, criteria.values().stream().map(s -> {
            assertThat(s.getCount()).as("ratings of %s", worker).isEqualTo(100);
            return String.format(Locale.ROOT, "%.2f", s.getAverage());
        }).collect(Collectors.joining(" / "))));
        return means;
    }

    @ParameterizedTest
    @CsvSource({
        "M0, 4.16 / 4.98 / 4.94 / 4.14",
        "M1, 3.22 / 4.98 / 4.90 / 3.82",
        "M2, 3.28 / 4.99 / 4.83 / 3.81",
        "M5, 3.71 / 4.97 / 4.81 / 4.06",
        "M9, 2.38 / 4.67 / 4.50 / 3.52",
        "M10, 2.73 / 4.25 / 4.42 / 3.38",
        "M11, 2.28 / 3.27 / 3.65 / 3.15",
        "M12, 3.60 / 4.96 / 4.85 / 3.85",
        "M13, 3.44 / 4.82 / 4.86 / 3.83",
        "M14, 3.20 / 4.90 / 4.74 / 3.63",
        "M20, 3.63 / 3.40 / 3.97 / 3.30",
        "M22, 4.18 / 4.94 / 4.90 / 4.25",
    })
    void a_system_has_the_published_means_in_the_run_too(String name, String published) {
        new Figure("SummEval means of " + name + " after import-verdicts", published, SOURCE).against(means.map(m -> m.get(name)));
    }

    @Test
    void all_sixteen_systems_have_the_means_of_the_file_and_no_verdict_is_lost() {
        assumeTrue(means.isPresent(), "ASSAY_DATA names no folder with summeval");

        assertThat(imported.orElseThrow().get("added").asInt()).isEqualTo(6400);
        assertThat(means.orElseThrow()).hasSize(16).isEqualTo(written);
        assertThat(List.copyOf(written.values()).stream().mapToInt(m -> m.split(" / ").length).sum()).isEqualTo(64);
    }
}
