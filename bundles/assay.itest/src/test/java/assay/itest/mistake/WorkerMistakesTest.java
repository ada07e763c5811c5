// SPDX-License-Identifier: Apache-2.0
package assay.itest.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.suite.Recordings;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workers that cannot work, found before the first call. */
class WorkerMistakesTest {
    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void open() {
        here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 3);
    }

    @ParameterizedTest
    @CsvSource({"basline:echo, basline, baseline", "baseline:ecko, ecko, echo", "baseline, baseline, echo", "sinlge/mock:m, sinlge, single",
        "single/mock:m, mock, provider", "replay:absent.jsonl, absent.jsonl, replay", "'baseline:echo[loud=', 'echo[loud=', lead"})
    void a_worker_that_there_is_not(String worker, String first, String second) {
        run(worker).refused(first, second);
    }

    @Test
    void no_worker_at_all() {
        here.assay("run", "errands").refused("--worker");
    }

    @Test
    void two_wrong_workers_are_told_together() {
        here.assay("run", "errands", "--worker", "basline:echo", "--worker", "replay:absent.jsonl").refused("basline", "absent.jsonl");
    }

    @Test
    void a_key_that_is_not_set() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ZERO)) {
            here.settings("assay.model.openai-mock.cfg", "name=mock", "baseUrl=" + model.address(), "apiKey=$[env:ASSAY_NO_SUCH_KEY]");

            run("mock:m").refused("mock", "API key", "ASSAY_NO_SUCH_KEY");

            assertThat(model.asked()).isEmpty();
        }
    }

    @Test
    void a_key_that_is_wrong_is_an_outcome_and_never_shown() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ZERO)) {
            model.configure(here);
            here.environment("MOCK_KEY", "sk-secret-in-vain");

            Ended run = here.assay("run", "errands", "--worker", "mock:m", "--run", "one").with(1).plain();
            Ended shown = here.assay("show", "one").with(0);
            Ended lines = here.assay("report", "one", "--format", "jsonl").with(0);

            assertThat(run.out() + run.err()).contains("3 model-error");
            assertThat(shown.out()).contains("401");
            assertThat(run.out() + run.err() + shown.out() + lines.out()).doesNotContain("sk-secret-in-vain");
        }
    }

    @Test
    void settings_that_cannot_be_used() {
        here.settings("assay.model.openai-mock.cfg", "name=mock", "baseUrl=ftp://127.0.0.1/v1", "apiKey=none");

        run("mock:m").refused("mock");
    }

    @Test
    void a_budget_for_a_model_without_a_price() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ZERO)) {
            model.configure(here);

            here.assay("run", "errands", "--worker", "mock:other", "--budget", "1").refused("mock:other", "price", "budget");

            assertThat(model.asked()).isEmpty();
        }
    }

    @Test
    void a_recording_with_a_broken_line() {
        here.write("said.jsonl", "{\"worker\": \"a\", \"task\": \"errand-0\", \"text\": \"word0\"}\n{\"worker\": \"a\", \"task\": \n");

        run("replay:said.jsonl").refused("said.jsonl:2");
    }

    @Test
    void a_worker_that_nobody_recorded() {
        new Recordings().errands("alice", 3, 3).in(here, "said.jsonl");

        run("replay:said.jsonl#alise").refused("alise", "alice");
    }

    @Test
    void a_recording_without_an_answer_is_told_when_planned_and_withheld() {
        new Recordings().errands("alice", 2, 2).in(here, "said.jsonl");

        Ended run = here.assay("run", "errands", "--worker", "replay:said.jsonl", "--json").with(0);

        run.says("1 cell of worker replay:said.jsonl#alice will be withheld");
        assertThat(run.json().get("workers").get(0).get("outcomes").toString()).isEqualTo("{\"assessed\":2,\"withheld\":1}");
        assertThat(run.json().get("workers").get(0).get("assessed").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"--trials, 0", "--concurrency, 0", "--budget, -1", "--budget, NaN", "--profile, fair", "--policy, charity", "--seed, x",
        "--run, ../up", "--reuse, absent", "--max-calls, 0", "--grader, jugde"})
    void an_option_that_makes_no_sense(String option, String value) {
        here.assay("run", "errands", "--worker", "baseline:echo", option, value).refused(value);
    }

    private Ended run(String worker) {
        return here.assay("run", "errands", "--worker", worker);
    }
}
