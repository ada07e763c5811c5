// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.suite.Recordings;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Looking at stored runs, and holding them against each other: 40 errands, an old run with 20 right and a new one with 36. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookingTest {
    private Workplace here;

    @BeforeAll
    void run(@TempDir Path folder) {
        here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 40);
        new Recordings().errands("alice", 40, 20).errands("bob", 40, 21).in(here, "old/said.jsonl");
        new Recordings().errands("alice", 40, 36).in(here, "new/said.jsonl");
        here.assay("run", "errands", "--worker", "replay:old/said.jsonl", "--run", "old").with(0);
        here.assay("run", "errands", "--worker", "replay:new/said.jsonl", "--run", "new").with(0);
    }

    @Test
    void runs_lists_them_oldest_first() {
        JsonNode runs = here.assay("runs", "--json").with(0).json();

        assertThat(Json.all(runs)).extracting(r -> r.get("run").asText() + " " + r.get("ended") + "/" + r.get("cells") + " " + r.get("complete"))
                .containsExactly("old 80/80 41", "new 40/40 36");
    }

    @Test
    void show_lists_what_failed_and_why() {
        Ended shown = here.assay("show", "new", "--failed").with(0);

        assertThat(shown.out()).contains("errand-36", "errand-39", "says").doesNotContain("errand-35 ");
    }

    @Test
    void show_tells_all_of_one_cell() {
        Ended shown = here.assay("show", "new", "errand-39").with(0);

        assertThat(shown.out()).contains("no idea", "says", "not met", "rule", "assay.solver.replay");
    }

    @Test
    void show_refuses_a_cell_that_is_not_there() {
        here.assay("show", "new", "errand-40").refused("errand-40", "assay show new");
    }

    @Test
    void an_unknown_run_is_refused_with_those_there_are() {
        here.assay("show", "old1").refused("old1", "old");
    }

    @Test
    void compare_does_not_tell_apart_what_cannot_be_told() {
        JsonNode pairs = here.assay("compare", "old", "--json").with(0).json().get("pairs");

        assertThat(pairs).hasSize(1);
        assertThat(pairs.get(0).get("verdict").asText()).isEqualTo("not distinguishable");
    }

    @Test
    void compare_names_the_better_of_two_runs() {
        Ended compared = here.assay("compare", "new", "old", "--worker", "replay:new/said.jsonl#alice", "--worker", "replay:old/said.jsonl#alice", "--json").with(0);

        assertThat(compared.json().get("pairs").get(0).get("verdict").asText()).contains("better").contains("new/");
    }

    @Test
    void a_gate_passes_where_the_new_run_is_no_worse() {
        assertThat(gate("new", "old").with(0).out()).contains("passed");
    }

    @Test
    void a_gate_fails_with_one_where_the_new_run_is_worse() {
        assertThat(gate("old", "new").with(1).plain().out()).contains("FAILS", "failed");
    }

    @Test
    void a_gate_can_ask_for_the_rate_alone() {
        here.assay("gate", "new", "--min-completion", "0.85").with(0);
        here.assay("gate", "new", "--min-completion", "0.95").with(1);
    }

    private Ended gate(String run, String against) {
        return here.assay("gate", run, "--against", against, "--margin", "0.05", "--worker", "replay:" + run + "/said.jsonl#alice",
                "--worker", "replay:" + against + "/said.jsonl#alice");
    }
}
