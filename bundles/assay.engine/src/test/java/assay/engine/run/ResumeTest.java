// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.money.Money;
import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import assay.core.run.Schedule;
import assay.core.spi.engine.ResumeOptions;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.store.Fact;
import assay.core.work.Outcome;
import assay.engine.bench.AskingSolver;
import assay.engine.bench.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Going on after a kill, which for the store is an append that never came. */
class ResumeTest {
    private final Workbench bench = new Workbench().suite(Workbench.task("t", "fine"));

    @BeforeEach
    void threeQuestions() {
        bench.schedule = new Schedule(1, 0, 1, 7);
        bench.solvers.put("single", new AskingSolver(3), Map.of());
    }

    private void killedAt(Predicate<Fact> fact) throws Exception {
        bench.store.failingWhen(facts -> facts.stream().anyMatch(fact), new Resumable("the disk is full", null));
        RunEnd end = bench.run("scripted:good");
        bench.store.mended();
        assertThat(end.stopped()).isEqualTo("the disk is full");
        assertThat(bench.cells()).isEmpty();
    }

    @Test
    void stored_replies_are_replayed_and_only_missing_ones_are_paid_for() throws Exception {
        killedAt(f -> f instanceof Fact.CallStarted s && s.ordinal() == 2);
        assertThat(bench.provider.calls()).isEqualTo(2);

        RunEnd end = bench.resume();

        assertThat(bench.provider.calls()).isEqualTo(3);
        assertThat(end.modelCalls()).isEqualTo(1);
        assertThat(bench.onlyCell().complete()).isTrue();
        assertThat(bench.onlyCell().spent().cost()).contains(Money.usd("0.45"));
    }

    @Test
    void a_call_in_flight_at_the_kill_is_repeated_and_told() throws Exception {
        killedAt(f -> f instanceof Fact.CallEnded e && e.ordinal() == 1);

        RunEnd end = bench.resume();

        assertThat(end.notes()).anyMatch(n -> n.startsWith("1 calls were in flight"));
        assertThat(bench.provider.calls()).isEqualTo(4);
        assertThat(bench.store.unfinished("r")).isEmpty();
    }

    @Test
    void a_cell_whose_call_may_have_been_paid_is_held_when_the_user_says_so() throws Exception {
        killedAt(f -> f instanceof Fact.CallEnded e && e.ordinal() == 1);

        RunEnd end = bench.engine().resume(bench.store, "r", new ResumeOptions(false, Optional.empty(), OptionalInt.empty()), assay.core.spi.engine.Progress.SILENT);

        assertThat(end.modelCalls()).isZero();
        assertThat(end.notes()).anyMatch(n -> n.startsWith("1 cells are held"));
        assertThat(bench.cells()).isEmpty();
    }

    @Test
    void a_submission_whose_grading_was_lost_is_made_again_without_a_call() throws Exception {
        killedAt(f -> f instanceof Fact.CellEnded);

        bench.resume();

        assertThat(bench.provider.calls()).isEqualTo(3);
        assertThat(bench.onlyCell().complete()).isTrue();
    }

    @Test
    void a_finished_run_is_left_as_it_is() throws Exception {
        bench.run("scripted:good");
        List<Fact> before = bench.store.facts(Fact.class);

        RunEnd end = bench.resume();

        assertThat(end.modelCalls()).isZero();
        assertThat(bench.store.facts(Fact.class)).isEqualTo(before);
    }

    @Test
    void a_cell_that_ended_for_reasons_of_infrastructure_is_tried_again() throws Exception {
        bench.provider.follow((n, p) -> {
            throw new ModelFailure.Unauthorized("no key", null);
        });
        bench.run("scripted:good");
        bench.provider.follow((n, p) -> "fine");

        RunEnd end = bench.resume();

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.ASSESSED);
        assertThat(bench.onlyCell().revision()).isEqualTo(1);
        assertThat(end.notes()).as("its failed call was not cut off").noneMatch(n -> n.contains("in flight"));
    }

    @Test
    void a_broken_grader_is_asked_again_and_the_worker_is_not() throws Exception {
        bench.graders.put("keyword", (w, s) -> {
            throw new IllegalStateException("broken");
        }, Map.of());
        bench.run("scripted:good");
        bench.graders.put("keyword", bench.keyword, Map.of());

        RunEnd end = bench.resume();

        assertThat(end.modelCalls()).isZero();
        assertThat(bench.onlyCell().complete()).isTrue();
    }

    @Test
    void a_run_that_was_killed_while_it_was_planned_is_refused() throws Exception {
        bench.run("scripted:good");
        Fact.Run planned = bench.store.run("r").orElseThrow();
        bench.store.append(new Fact.Run("half", planned.plan(), planned.at(), planned.by()));

        assertThatThrownBy(() -> bench.engine().resume(bench.store, "half", ResumeOptions.DEFAULT, assay.core.spi.engine.Progress.SILENT))
                .isInstanceOf(UserError.class).hasMessageContaining("not all of its tasks were stored").hasMessageContaining("Start it again");
    }

    @Test
    void an_unknown_run_is_refused_with_the_names_there_are() throws Exception {
        bench.run("scripted:good");

        assertThatThrownBy(() -> bench.engine().resume(bench.store, "x", ResumeOptions.DEFAULT, assay.core.spi.engine.Progress.SILENT))
                .isInstanceOf(UserError.class).hasMessageContaining("no run \"x\"").hasMessageContaining("Runs: r.");
    }

    @Test
    void a_solver_that_asks_in_another_order_still_finds_its_stored_replies() throws Exception {
        killedAt(f -> f instanceof Fact.CallStarted s && s.ordinal() == 2);
        bench.solvers.put("single", (work, shop) -> {
            for (int i : new int[] {1, 0}) shop.ask(assay.core.spi.model.Prompt.of(assay.core.spi.model.Message.user("t turn 0 question " + i)));
            return assay.core.work.Submission.of("fine");
        }, Map.of());

        bench.resume();

        assertThat(bench.provider.calls()).isEqualTo(2);
        assertThat(bench.onlyCell().complete()).isTrue();
    }

    @Test
    void interrupting_stops_the_run_and_resume_ends_it() throws Exception {
        Thread runner = Thread.currentThread();
        bench.provider.follow((n, p) -> {
            if (n == 2) {
                runner.interrupt();
                Thread.sleep(60_000);
            }
            return "fine";
        });

        assertThatThrownBy(() -> bench.run("scripted:good")).isInstanceOf(InterruptedException.class);
        assertThat(bench.cells()).isEmpty();
        bench.resume();

        assertThat(bench.onlyCell().complete()).isTrue();
    }

    @Test
    void replies_of_another_run_stand_in_for_new_ones_when_asked_to() throws Exception {
        bench.run("scripted:good");
        assay.core.spi.engine.RunRequest first = bench.request("scripted:good");
        assay.core.spi.engine.RunRequest again = new assay.core.spi.engine.RunRequest(Optional.of("again"), first.suites(), first.workers(), first.directory(),
                first.schedule(), first.limits(), first.grading(), first.profile(), first.policies(), Optional.of("r"));

        RunEnd end = bench.engine().run(bench.store, again, assay.core.spi.engine.Progress.SILENT);

        assertThat(end.modelCalls()).isZero();
        assertThat(end.summaries()).singleElement().matches(s -> s.complete() == 1 && s.costMicros() == 0);
        assertThat(end.notes()).anyMatch(n -> n.startsWith("3 replies were taken"));
    }
}
