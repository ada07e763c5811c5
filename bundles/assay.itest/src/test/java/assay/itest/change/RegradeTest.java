// SPDX-License-Identifier: Apache-2.0
package assay.itest.change;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Changing one's mind about a run of six errands that a model did: nothing of it calls the model again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegradeTest {
    private static final int ERRANDS = 6;

    private LoopbackModel model;
    private Workplace before;
    private Workplace here;

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        model = new LoopbackModel(Duration.ZERO);
        before = new Workplace(folder);
        model.configure(before);
        ErrandSuite.of(before, "errands", ERRANDS);
        Ended run = before.assay("run", "errands", "--worker", "mock:m", "--run", "one", "--json").with(0);
        assertThat(complete(run)).isEqualTo(ERRANDS);
        assertThat(worker(run).get("cost").asText()).as("6 × (1,000 tokens at $1 + 500 at $2 for a million)").isEqualTo("0.012");
    }

    @BeforeEach
    void go_on_from_the_run(@TempDir Path folder) {
        here = before.copiedTo(folder);
    }

    @AfterAll
    void the_model_was_asked_once_for_each_errand() {
        model.close();

        assertThat(model.asked()).hasSize(ERRANDS);
    }

    @Test
    void an_edited_criterion_is_graded_anew() {
        ErrandSuite.of(here, "errands", ERRANDS).errand("errand-2", "something-else", "").errand("errand-3", "(answer", "");

        Ended regraded = here.assay("regrade", "one", "--suite", "errands", "--json").with(0).says("0 model calls");

        assertThat(complete(regraded)).isEqualTo(ERRANDS - 1);
    }

    @Test
    void what_was_not_edited_keeps_its_verdicts() {
        List<String> before = verdicts();
        ErrandSuite.of(here, "errands", ERRANDS).errand("errand-2", "something-else", "");

        here.assay("regrade", "one", "--suite", "errands").with(0);

        assertThat(verdicts()).containsAll(before.stream().filter(v -> !v.startsWith("errand-2 ")).toList());
    }

    @Test
    void a_stricter_profile_needs_no_verdict() {
        Ended regraded = here.assay("regrade", "one", "--profile", "strict", "--json").with(0).says("0 model calls");

        assertThat(regraded.json().get("profile").asText()).isEqualTo("strict");
        assertThat(complete(regraded)).isEqualTo(ERRANDS);
    }

    @Test
    void a_suite_without_the_stored_tasks_is_refused() {
        ErrandSuite.named(here, "others").errand("unheard-of", "x");

        here.assay("regrade", "one", "--suite", "others").refused("others");
    }

    @Test
    void money_is_reckoned_anew_without_calls() {
        JsonNode before = worker(here.assay("report", "one", "--format", "json").with(0)).get("money");

        Ended repriced = here.assay("reprice", "one", "--policy", "payout", "--json").with(0);

        assertThat(worker(repriced).get("money")).isEqualTo(before);
        assertThat(before.get(0).get("earnings").asText()).isEqualTo("90.00");
    }

    @Test
    void an_unknown_policy_is_refused() {
        here.assay("reprice", "one", "--policy", "payuot").refused("payuot", "payout");
    }

    @Test
    void a_second_run_may_reuse_the_answers() {
        Ended again = here.assay("run", "errands", "--worker", "mock:m", "--run", "two", "--reuse", "one", "--json").with(0);

        assertThat(complete(again)).isEqualTo(ERRANDS);
    }

    @Test
    void a_rerun_of_a_run_that_is_done_does_nothing() throws Exception {
        byte[] report = Files.readAllBytes(reported());

        here.assay("resume", "one").with(0);

        assertThat(Files.readAllBytes(reported())).isEqualTo(report);
    }

    private Path reported() {
        here.assay("report", "one", "--format", "jsonl", "--out", "cells.jsonl").with(0);
        return here.path("cells.jsonl");
    }

    private List<String> verdicts() {
        return Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out()).stream()
                .map(c -> c.get("task").asText() + " " + c.get("turns").get(0).get("verdicts")).toList();
    }

    private static JsonNode worker(Ended report) {
        return report.json().get("workers").get(0);
    }

    private static int complete(Ended report) {
        return worker(report).get("complete").asInt();
    }
}
