// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.run.CellId;
import assay.core.run.Schedule;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.store.Fact;
import assay.core.task.Task;
import assay.core.work.Outcome;
import assay.core.work.Submission;
import assay.engine.bench.AskingSolver;
import assay.engine.bench.ScriptedProvider;
import assay.engine.bench.Workbench;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plugin that a run needs is taken away in the middle of it, and put back for a resume. */
class PluginGoneTest {
    private static final int TASKS = 6;
    private static final Map<String, String> RULE = Map.of("assay.grader.kind", "RULE");

    private final Workbench bench = new Workbench();

    @BeforeEach
    void oneAfterTheOther() {
        bench.schedule = new Schedule(1, 0, 1, 7);
        bench.suite(IntStream.range(0, TASKS).mapToObj(i -> Workbench.task("t" + i, "fine")).toArray(Task[]::new));
    }

    private void providerGoesWithCall(int last) {
        bench.provider.follow((n, p) -> {
            if (n == last) bench.providers.remove("scripted");
            return "fine";
        });
    }

    private void everyCellIsComplete() {
        assertThat(bench.cells()).hasSize(TASKS).allMatch(Fact.CellEnded::complete);
    }

    @Test
    void the_cell_that_waits_for_a_provider_ends_so_and_cells_that_need_it_are_not_begun() throws Exception {
        providerGoesWithCall(2);

        RunEnd end = bench.run("scripted:good");

        assertThat(bench.cells()).extracting(Fact.CellEnded::outcome).containsExactly(Outcome.ASSESSED, Outcome.ASSESSED, Outcome.PLUGIN_GONE);
        assertThat(bench.cells().get(2).reason()).startsWith("provider gone: ").contains("\"scripted\"");
        assertThat(end.stopped()).contains("provider gone", "\"scripted\"", "Put its bundle back");
    }

    @Test
    void a_resume_with_the_provider_completes_the_run_and_asks_nothing_twice() throws Exception {
        bench.solvers.put("single", new AskingSolver(2), Map.of());
        providerGoesWithCall(5);
        bench.run("scripted:good");
        bench.providers.put("scripted", bench.provider, Map.of());

        RunEnd end = bench.resume();

        assertThat(end.stopped()).isEmpty();
        everyCellIsComplete();
        assertThat(bench.provider.calls()).isEqualTo(2 * TASKS);
        assertThat(bench.store.facts(Fact.CallEnded.class)).hasSize(2 * TASKS);
    }

    @Test
    void what_a_broken_off_attempt_has_cost_is_told() throws Exception {
        bench.solvers.put("single", new AskingSolver(2), Map.of());
        providerGoesWithCall(1);

        bench.run("scripted:good");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.PLUGIN_GONE);
        assertThat(bench.onlyCell().spent().cost()).hasValueSatisfying(c -> assertThat(c.micros()).isPositive());
    }

    @Test
    void a_solver_that_swallows_it_does_not_hand_in_less() throws Exception {
        providerGoesWithCall(1);
        bench.solvers.put("single", (work, shop) -> {
            try {
                return Submission.of(shop.ask(Prompt.of(Message.user(work.task()))).text());
            } catch (ModelFailure e) {
                return Submission.of("nobody answered");
            }
        }, Map.of());

        bench.run("scripted:good");

        assertThat(bench.cells()).extracting(Fact.CellEnded::outcome).containsExactly(Outcome.ASSESSED, Outcome.PLUGIN_GONE);
        assertThat(bench.store.facts(Fact.Handed.class)).hasSize(1);
    }

    @Test
    void workers_that_do_not_need_it_go_on() throws Exception {
        bench.providers.put("other", new ScriptedProvider((n, p) -> "fine"), Map.of());
        providerGoesWithCall(1);

        RunEnd end = bench.run("scripted:good", "other:good");

        assertThat(bench.cells().stream().filter(c -> c.cell().worker() == 1)).hasSize(TASKS).allMatch(Fact.CellEnded::complete);
        assertThat(bench.cells().stream().filter(c -> c.cell().worker() == 0)).hasSize(2);
        assertThat(end.stopped()).contains("provider gone");
    }

    @Test
    void a_plugin_that_comes_back_in_the_run_is_used_again() throws Exception {
        providerGoesWithCall(1);
        ScriptedProvider other = new ScriptedProvider((n, p) -> {
            if (n == 3) bench.providers.put("scripted", bench.provider, Map.of());
            return "fine";
        });
        bench.providers.put("other", other, Map.of());

        bench.run("scripted:good", "other:good");

        assertThat(bench.cells().stream().filter(c -> c.outcome() == Outcome.PLUGIN_GONE)).hasSize(1);
        assertThat(bench.store.cell("r", new CellId(TASKS - 1, 0, 0))).as("the last cell that needs it").hasValueSatisfying(c -> assertThat(c.complete()).isTrue());
    }

    @Test
    void a_solver_that_is_gone_leaves_its_cells_to_a_resume() throws Exception {
        bench.provider.follow((n, p) -> {
            if (n == 3) bench.solvers.remove("single");
            return "fine";
        });

        RunEnd end = bench.run("scripted:good");
        bench.solvers.put("single", new AskingSolver(1), Map.of());
        bench.resume();

        assertThat(end.stopped()).contains("solver gone", "\"single\"");
        everyCellIsComplete();
        assertThat(bench.provider.calls()).isEqualTo(TASKS);
    }

    @Test
    void a_submission_whose_grader_is_gone_is_kept_and_graded_by_a_resume() throws Exception {
        bench.provider.follow((n, p) -> {
            if (n == 3) bench.graders.remove("keyword");
            return "fine";
        });

        RunEnd end = bench.run("scripted:good");
        assertThat(bench.cells().get(2)).satisfies(c -> assertThat(c.outcome()).isEqualTo(Outcome.PLUGIN_GONE), c -> assertThat(c.turn()).isZero());
        bench.graders.put("keyword", bench.keyword, RULE);
        bench.resume();

        assertThat(end.stopped()).contains("grader gone", "\"keyword\"");
        everyCellIsComplete();
        assertThat(bench.provider.calls()).isEqualTo(TASKS);
        assertThat(bench.keyword.asked()).isEqualTo(TASKS);
    }

    @Test
    void a_policy_that_is_gone_stops_the_run_after_its_cells_and_settles_in_a_resume() throws Exception {
        bench.provider.follow((n, p) -> {
            bench.policies.remove("payout");
            return "fine";
        });

        RunEnd end = bench.run("scripted:good");
        bench.policies.put("payout", bench.policy, Map.of());
        RunEnd resumed = bench.resume();

        assertThat(end.stopped()).contains("policy gone", "\"payout\"", "Put its bundle back");
        assertThat(resumed.stopped()).isEmpty();
        assertThat(bench.policy.settled()).isEqualTo(TASKS);
        everyCellIsComplete();
    }
}
