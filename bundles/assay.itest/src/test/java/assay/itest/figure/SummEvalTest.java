// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Means of the experts' ratings of SummEval, from 1 to 5, over the verdicts that an import writes. */
@Tag("figures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummEvalTest {
    private Optional<Map<String, String>> means = Optional.empty();

    @BeforeAll
    void read(@TempDir Path folder) {
        Workplace here = new Workplace(folder);
        means = DataSets.file("summeval/summeval_scores.jsonl").map(file -> {
            here.assay("import", "summeval", file.toString(), "--to", "summeval").with(0);
            return SummEvalMeans.of(Json.lines(here.read("summeval/verdicts.jsonl")).stream());
        });
    }

    @ParameterizedTest
    @MethodSource("assay.itest.figure.SummEvalMeans#published")
    void system(String name, String published) {
        new Figure("SummEval means of " + name, published, SummEvalMeans.SOURCE).against(means.map(m -> m.getOrDefault(name, "no ratings")));
    }
}
