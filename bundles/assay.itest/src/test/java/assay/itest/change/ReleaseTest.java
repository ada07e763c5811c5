// SPDX-License-Identifier: Apache-2.0
package assay.itest.change;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dated releases of a suite: three errands, then one of them changed and another added. */
class ReleaseTest {
    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void release_changes_release() {
        here = new Workplace(folder);
        ErrandSuite suite = ErrandSuite.of(here, "errands", 3);
        here.assay("suite", "release", "errands", "--out", "releases", "--date", "2026-03-01").with(0);
        suite.errand("errand-1", "something-else").errand("errand-3", "word3");
        here.assay("suite", "release", "errands", "--out", "releases", "--date", "2026-04-01").with(0);
    }

    @Test
    void the_difference_is_told_by_task() {
        JsonNode diff = here.assay("suite", "diff", "releases/errands-2026-03-01", "releases/errands-2026-04-01", "--json").with(0).json();

        assertThat(Json.all(diff.get("added"))).extracting(JsonNode::asText).containsExactly("errand-3");
        assertThat(diff.get("changed").fieldNames()).toIterable().containsExactly("errand-1");
        assertThat(diff.get("changed").get("errand-1").toString()).contains("instructions", "criterion says");
        assertThat(diff.get("retired")).isEmpty();
    }

    @Test
    void an_old_release_runs_as_it_was() {
        JsonNode run = here.assay("run", "releases/errands-2026-03-01", "--worker", "baseline:reference", "--json").with(0).json();

        assertThat(run.get("tasks").asInt()).isEqualTo(3);
        assertThat(run.get("plan").get("suites").get(0).get("version").asText()).isEqualTo("2026-03-01");
    }

    @Test
    void a_release_that_was_tampered_with_is_refused() {
        String task = "releases/errands-2026-03-01/tasks/errand-1/task.yaml";
        here.write(task, here.read(task).replace("word1", "word9"));

        here.assay("run", "releases/errands-2026-03-01", "--worker", "baseline:reference").refused("releases/errands-2026-03-01", "changed after it was made");
    }
}
