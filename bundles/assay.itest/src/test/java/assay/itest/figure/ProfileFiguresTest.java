// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of scoring that papers print as numbers, on small suites of which the right score follows by hand; needs no data. */
@Tag("figures")
class ProfileFiguresTest {
    @TempDir
    Path folder;

    private static String task(String id, String... criteria) {
        return "id: " + id + "\ntitle: T\ninstructions: Say good.\nrubric:\n" + String.join("\n", criteria) + "\n";
    }

    private static String criterion(String id, String importance, String word, String more) {
        return "  - {id: " + id + ", text: Says " + word + ", importance: " + importance + more + ", grader: rule, with: {contains: [" + word + "]}}";
    }

    private static Optional<String> score(Workplace here, String profile) {
        JsonNode report = here.assay("run", "small", "--worker", "replay:said.jsonl", "--profile", profile, "--json").with(0).json();
        return Optional.of(new BigDecimal(report.at("/workers/0/score").asText()).setScale(4, RoundingMode.HALF_EVEN).toPlainString());
    }

    /** A task of +2 of 10 points and one of −6 of 10: the mean is −0.2 and is clipped to 0; clipping each task first would give 0.1. */
    @Test
    void health_bench_clips_the_mean_and_not_the_task() {
        Workplace here = new Workplace(folder);
        ErrandSuite.named(here, "small").task("up", task("up", criterion("a", "critical", "good", ", points: 2"), criterion("b", "critical", "absent", ", points: 8")))
                .task("down", task("down", criterion("a", "critical", "absent", ", points: 10"), criterion("b", "pitfall", "good", ", points: -6")));
        here.write("said.jsonl", "{\"worker\": \"w\", \"task\": \"up\", \"text\": \"good\"}\n{\"worker\": \"w\", \"task\": \"down\", \"text\": \"good\"}\n");

        new Figure("HealthBench score of tasks of 0.2 and -0.6", "0.0000", "HealthBench: simple-evals, clip of the mean over tasks").against(score(here, "signed-points"));
    }

    /** Essential 1.0 met, important 0.7 missed, optional 0.3 met, pitfall 0.9 avoided: 2.2 of 2.9. */
    @Test
    void rubrics_as_rewards_weighs_four_importances() {
        Workplace here = new Workplace(folder);
        ErrandSuite.named(here, "small").task("one", task("one", criterion("a", "critical", "good", ""), criterion("b", "important", "absent", ""),
                criterion("c", "optional", "good", ""), criterion("d", "pitfall", "absent", "")));
        here.write("said.jsonl", "{\"worker\": \"w\", \"task\": \"one\", \"text\": \"good\"}\n");

        new Figure("Score under the weights 1.0, 0.7, 0.3 and 0.9", "0.7586", "Rubrics as Rewards (arXiv 2507.17746): (1.0 + 0.3 + 0.9)/2.9").against(score(here, "weighted"));
    }
}
