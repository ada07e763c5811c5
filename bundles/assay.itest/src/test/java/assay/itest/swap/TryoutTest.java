// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins are tried on a sample of a stored run of thirty cells. */
class TryoutTest {
    private static final int CELLS = 30;

    @TempDir
    Path folder;

    private Workplace here;
    private Path jar;

    @BeforeEach
    void open() {
        here = new Workplace(folder);
        jar = folder.resolve("candidate.jar");
        ErrandSuite.of(here, "errands", CELLS);
    }

    @Test
    void a_provider_is_tried_beside_the_one_that_runs_then_promoted() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ofMillis(5))) {
            model.configure(here);
            here.assay("run", "errands", "--worker", "mock:m", "--run", "one").with(0);
            Versions.of("assay.model.openai").into(jar, "Bundle-Version", "0.3.0");

            JsonNode tried = here.assay("plugins", "try", jar.toString(), "--on", "one", "--sample", "10", "--json").with(0).json();

            assertThat(model.count()).isEqualTo(CELLS + 10);
            assertThat(tried.path("cells").asInt()).isEqualTo(10);
            assertThat(tried.path("fit").asInt()).isEqualTo(CELLS);
            assertThat(Json.all(tried.path("figures"))).extracting(f -> f.path("figure").asText()).containsExactly("completion", "score", "cost", "seconds");
            assertThat(Json.all(tried.path("figures"))).filteredOn(f -> !f.path("figure").asText().equals("seconds"))
                    .allMatch(f -> f.path("verdict").asText().equals("not distinguishable"));
            assertThat(Json.all(tried.path("changed"))).isEmpty();
            assertThat(callVersions(tried.path("tryout").asText())).containsOnly("0.3.0");
            assertThat(versions("mock")).as("what runs after the tryout").allMatch(v -> v.startsWith("0.1.0"));

            here.assay("plugins", "try", jar.toString(), "--on", "one", "--sample", "10").with(0);
            assertThat(model.count()).as("calls after the same words").isEqualTo(CELLS + 10);
        }
        here.assay("plugins", "promote").with(0);
        assertThat(versions("mock")).contains("0.3.0");
        here.assay("plugins", "discard").refused("No plugin was tried");
    }

    @Test
    void a_grader_that_rules_otherwise_shows_the_cells_it_would_change_then_discarded() throws Exception {
        here.assay("run", "errands", "--worker", "baseline:echo", "--run", "one").with(0);
        Versions.of("assay.grader.rule").word("assay.grader.rule.RuleGrader\"/>", "assay.itest.swap.HarshGrader\"/>").carrying(HarshGrader.class)
                .header("DynamicImport-Package", "assay.core.*").into(jar, "Bundle-Version", "0.3.0");

        var shown = here.assay("plugins", "try", jar.toString(), "--on", "one", "--sample", "12", "--seed", "7").with(0);

        assertThat(shown.out()).contains("12 of 30 cells of one, graded anew", "12 cells came out otherwise", "complete → incomplete; says: met → not met");
        assertThat(shown.out().lines().filter(l -> l.contains("completion"))).singleElement().asString().contains("100.0 %", "0.0 %", "lower");
        assertThat(here.assay("report", "one", "--format", "json").with(0).json().at("/workers/0/completionRate").asDouble()).isEqualTo(1);
        here.assay("plugins", "discard", "assay.grader.rule").with(0);
        assertThat(versions("rule")).allMatch(v -> v.startsWith("0.1.0"));
    }

    @Test
    void what_the_run_does_not_use_is_refused() throws Exception {
        here.assay("run", "errands", "--worker", "baseline:echo", "--run", "one").with(0);
        Versions.of("assay.solver.replay").into(jar, "Bundle-Version", "0.3.0");

        here.assay("plugins", "try", jar.toString(), "--on", "one").refused("uses what the bundle offers: solver \"replay\"", "baseline:echo");
        here.assay("plugins", "try", jar.toString(), "--on", "two").refused("There is no run \"two\"");
        here.assay("plugins", "promote").refused("No plugin was tried");
    }

    private List<String> versions(String name) {
        return Json.all(here.assay("plugins", "--json").with(0).json()).stream().filter(p -> p.path("name").asText().equals(name))
                .filter(p -> p.path("state").asText().equals("active")).map(p -> p.path("version").asText()).toList();
    }

    private List<String> callVersions(String run) {
        return Json.lines(here.assay("report", run, "--format", "jsonl").with(0).out()).stream()
                .flatMap(c -> Json.all(c.path("calls")).stream()).map(c -> c.path("version").asText()).toList();
    }
}
