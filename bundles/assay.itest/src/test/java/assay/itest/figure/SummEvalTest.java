// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means of the experts' ratings of SummEval, from 1 to 5, over the verdicts that an import writes. */
@Tag("figures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummEvalTest {
    private static final String SOURCE = "SummEval (Fabbri et al. 2021): human ratings, coherence / consistency / fluency / relevance";

    private Optional<List<JsonNode>> verdicts;

    @BeforeAll
    void read(@TempDir Path folder) {
        Workplace here = new Workplace(folder);
        verdicts = DataSets.file("summeval/summeval_scores.jsonl").map(file -> {
            here.assay("import", "summeval", file.toString(), "--to", "summeval").with(0);
            return Json.lines(here.read("summeval/verdicts.jsonl"));
        });
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
    void system(String name, String published) {
        new Figure("SummEval means of " + name, published, SOURCE).against(verdicts.map(v -> means(v, name)));
    }

    private static String means(List<JsonNode> verdicts, String worker) {
        return Stream.of("coherence", "consistency", "fluency", "relevance").map(c -> mean(verdicts, worker, c)).collect(Collectors.joining(" / "));
    }

    private static String mean(List<JsonNode> verdicts, String worker, String criterion) {
        var ratings = verdicts.stream().filter(v -> v.get("worker").asText().equals(worker) && v.get("criterion").asText().equals(criterion))
                .mapToDouble(v -> v.get("score").asDouble()).summaryStatistics();
        if (ratings.getCount() != 100) throw new AssertionError(ratings.getCount() + " ratings of " + worker + ", " + criterion);
        return String.format(Locale.ROOT, "%.2f", ratings.getAverage());
    }
}
