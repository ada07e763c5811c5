// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are handed in are run in the sandbox of the distribution; where it cannot be made these tests are red and say why. */
class ProgramsTest {
    private static final String EVAL = "{\"task_id\": \"HumanEval/%d\", \"prompt\": \"def twice(x):\\n\", \"entry_point\": \"twice\", \"canonical_solution\": \"    return %s\\n\", \"test\": \"def check(candidate):\\n    assert candidate(3) == 6\\n\"}\n";

    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void open() {
        here = new Workplace(folder);
        here.write("eval.jsonl", EVAL.formatted(0, "2 * x") + EVAL.formatted(1, "x + 3") + EVAL.formatted(2, "x * x"));
        here.assay("import", "humaneval", "eval.jsonl", "--to", "eval").with(0);
    }

    @Test
    void programs_pass_or_fail_by_their_tests() {
        JsonNode workers = here.assay("run", "eval", "--worker", "baseline:reference", "--worker", "baseline:empty", "--json").with(0).json().get("workers");

        assertThat(Json.where(workers, "worker", "baseline:reference").get("complete").asInt()).isEqualTo(2);
        assertThat(Json.where(workers, "worker", "baseline:empty").get("complete").asInt()).isZero();
    }

    @Test
    void lint_runs_the_reference_and_names_the_one_that_fails() {
        assertThat(here.assay("lint", "eval").with(1).plain().out()).contains("The reference answer of \"HumanEval-2\" fails criterion \"tests\"", "AssertionError");
    }

    @Test
    void the_coding_suite_has_no_error() {
        assertThat(here.assay("lint", Workplace.distribution().resolve("suites/coding").toString()).with(0).out()).contains("3 tasks, 0 errors");
    }

    @Test
    void without_bubblewrap_a_run_is_refused_with_what_to_install() {
        here.settings("assay.grader.program.cfg", "bubblewrap=/nowhere/bwrap");

        here.assay("run", "eval", "--worker", "baseline:reference").refused("Programs are not run here", "apt-get install bubblewrap");
    }

    @Test
    void a_manager_is_right_with_the_accepted_proposal_only() {
        here.write("manager.jsonl", "{\"issue_id\": \"9-manager\", \"variant\": \"swe_manager\", \"price_usd\": 500, \"title\": \"Button\", \"manager_data\": {\"proposals\": ["
                + "{\"id\": 1, \"proposal\": \"Paint it\"}, {\"id\": 2, \"proposal\": \"Throw it away\"}], \"correct_proposal\": {\"id\": 2}}}\n");
        here.write("answers.jsonl", "{\"worker\": \"wrong\", \"task\": \"9-manager\", \"text\": \"proposal-1\"}\n{\"worker\": \"right\", \"task\": \"9-manager\", \"text\": \"I take proposal-2.\"}\n"
                + "{\"worker\": \"both\", \"task\": \"9-manager\", \"text\": \"proposal-1 or proposal-2\"}\n");
        here.assay("import", "swelancer", "manager.jsonl", "--to", "managers").with(0);

        JsonNode workers = here.assay("run", "managers", "--worker", "replay:answers.jsonl", "--json").with(0).json().get("workers");

        assertThat(Json.where(workers, "worker", "replay:answers.jsonl#right").get("complete").asInt()).isEqualTo(1);
        assertThat(Json.where(workers, "worker", "replay:answers.jsonl#wrong").get("complete").asInt()).isZero();
        assertThat(Json.where(workers, "worker", "replay:answers.jsonl#both").get("complete").asInt()).isZero();
    }
}
