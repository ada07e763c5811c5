// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.run.Limits;
import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.solver.Assignment;
import assay.core.spi.solver.Solver;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.Workshop;
import assay.core.work.Outcome;
import assay.core.work.Submission;
import assay.engine.bench.AskingSolver;
import assay.engine.bench.Workbench;
import assay.testkit.fakes.TaskBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How cells end. */
class OutcomesTest {
    private final Workbench bench = new Workbench().suite(Workbench.task("t", "fine"));

    private Fact.CellEnded solving(Solver solver) throws Exception {
        bench.solvers.put("single", solver, Map.of());
        bench.run("scripted:good");
        return bench.onlyCell();
    }

    private Fact.CellEnded grading(assay.core.spi.grader.Grader grader) throws Exception {
        bench.graders.put("keyword", grader, Map.of("assay.grader.kind", "JUDGE"));
        bench.run("scripted:good");
        return bench.onlyCell();
    }

    @Test
    void a_complete_submission_is_assessed_and_complete() throws Exception {
        bench.run("scripted:good");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.ASSESSED);
        assertThat(bench.onlyCell().complete()).isTrue();
    }

    @Test
    void a_bad_submission_is_assessed_and_not_complete() throws Exception {
        bench.provider.follow((n, p) -> "poor");
        bench.run("scripted:good");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.ASSESSED);
        assertThat(bench.onlyCell().complete()).isFalse();
        assertThat(bench.onlyCell().assessment().orElseThrow().failed()).containsExactly("has-it");
    }

    @Test
    void a_task_without_a_rubric_stays_open() throws Exception {
        bench.suite(TaskBuilder.task("bare").build());
        bench.run("scripted:good");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.OPEN);
        assertThat(bench.store.facts(Fact.Handed.class)).hasSize(1);
    }

    @Test
    void a_pending_verdict_leaves_the_cell_open() throws Exception {
        Fact.CellEnded cell = grading((work, shop) -> work.criteria().stream().<Verdict>map(c ->
                new Verdict.Pending(c.id(), new Rater(RaterKind.HUMAN, "amy"), Grounds.NONE)).toList());

        assertThat(cell.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(cell.reason()).contains("has-it");
    }

    @Test
    void a_model_that_will_not_do_it_refuses() throws Exception {
        bench.provider.follow((n, p) -> {
            throw new ModelFailure.Refused("I will not write this", null);
        });
        bench.run("scripted:good");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(bench.onlyCell().turn()).isEqualTo(-1);
    }

    @Test
    void a_model_failure_that_a_solver_wraps_is_still_the_models() throws Exception {
        bench.provider.follow((n, p) -> {
            throw new ModelFailure.Unauthorized("the key is wrong", null);
        });
        Fact.CellEnded cell = solving((work, shop) -> {
            try {
                return Submission.of(shop.ask(Prompt.of(Message.user("x"))).text());
            } catch (ModelFailure e) {
                throw new IllegalStateException("could not solve it", e);
            }
        });

        assertThat(cell.outcome()).isEqualTo(Outcome.MODEL_ERROR);
        assertThat(cell.reason()).isEqualTo("unauthorized: the key is wrong");
    }

    @Test
    void whatever_a_solver_throws_is_the_solvers_error_with_its_cause() throws Exception {
        Fact.CellEnded cell = solving((work, shop) -> {
            throw new NoClassDefFoundError("org/apache/Missing");
        });

        assertThat(cell.outcome()).isEqualTo(Outcome.SOLVER_ERROR);
        assertThat(cell.reason()).isEqualTo("NoClassDefFoundError: org/apache/Missing");
    }

    @Test
    void endless_recursion_in_a_solver_is_the_solvers_error() throws Exception {
        Fact.CellEnded cell = solving(new Solver() {
            @Override
            public Submission solve(Assignment work, Workshop shop) throws Exception {
                return solve(work, shop);
            }
        });

        assertThat(cell.outcome()).isEqualTo(Outcome.SOLVER_ERROR);
    }

    @Test
    void nothing_handed_in_is_the_solvers_error() throws Exception {
        assertThat(solving((work, shop) -> null).outcome()).isEqualTo(Outcome.SOLVER_ERROR);
    }

    @Test
    void a_reason_never_shows_what_looks_like_a_key() throws Exception {
        Fact.CellEnded cell = solving((work, shop) -> {
            throw new IllegalStateException("401 for Authorization: Bearer sk-abcdef0123456789");
        });

        assertThat(cell.reason()).doesNotContain("abcdef0123456789");
    }

    @Test
    void too_many_steps_end_out_of_steps() throws Exception {
        bench.limits = new Limits(100, 3, Duration.ofMinutes(1), Duration.ofMinutes(5), Optional.empty());

        assertThat(solving(new AskingSolver(5)).outcome()).isEqualTo(Outcome.OUT_OF_STEPS);
        assertThat(bench.provider.calls()).isEqualTo(3);
    }

    @Test
    void too_many_calls_end_out_of_steps() throws Exception {
        bench.limits = new Limits(2, 100, Duration.ofMinutes(1), Duration.ofMinutes(5), Optional.empty());

        assertThat(solving(new AskingSolver(5)).outcome()).isEqualTo(Outcome.OUT_OF_STEPS);
        assertThat(bench.provider.calls()).isEqualTo(2);
    }

    @Test
    void a_solver_that_never_looks_at_the_clock_is_interrupted_out_of_time() throws Exception {
        bench.limits = new Limits(10, 10, Duration.ofMinutes(1), Duration.ofMillis(80), Optional.empty());

        Fact.CellEnded cell = solving((work, shop) -> {
            Thread.sleep(60_000);
            return Submission.of("late");
        });

        assertThat(cell.outcome()).isEqualTo(Outcome.OUT_OF_TIME);
    }

    @Test
    void an_attempt_whose_time_is_up_makes_no_further_call() throws Exception {
        bench.limits = new Limits(10, 10, Duration.ofMinutes(1), Duration.ofMinutes(2), Optional.empty());
        bench.provider.follow((n, p) -> {
            bench.time.pass(Duration.ofMinutes(3));
            return "fine";
        });

        assertThat(solving(new AskingSolver(2)).outcome()).isEqualTo(Outcome.OUT_OF_TIME);
        assertThat(bench.provider.calls()).isEqualTo(1);
    }

    @Test
    void a_worker_with_an_excuse_is_withheld() throws Exception {
        Fact.CellEnded cell = solving(new Solver() {
            @Override
            public Submission solve(Assignment work, Workshop shop) {
                return Submission.of("never asked");
            }

            @Override
            public Optional<String> excuse(Assignment work) {
                return Optional.of("nothing recorded");
            }
        });

        assertThat(cell.outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(cell.reason()).isEqualTo("nothing recorded");
        assertThat(bench.notes).anyMatch(n -> n.contains("1 cell of worker scripted:good will be withheld"));
    }

    @Test
    void a_broken_grader_is_the_graders_error_and_says_nothing_of_the_work() throws Exception {
        Fact.CellEnded cell = grading((work, shop) -> {
            throw new IllegalStateException("no dictionary");
        });

        assertThat(cell.outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(cell.reason()).contains("no dictionary");
        assertThat(bench.store.facts(Fact.Rated.class)).singleElement()
                .matches(r -> r.verdict() instanceof Verdict.GraderFailed && r.verdict().rater().kind() == RaterKind.JUDGE);
    }

    @Test
    void a_criterion_that_a_grader_leaves_out_counts_as_broken() throws Exception {
        assertThat(grading((work, shop) -> List.of()).outcome()).isEqualTo(Outcome.GRADER_ERROR);
    }

    @Test
    void a_rating_that_the_scale_does_not_have_counts_as_broken() throws Exception {
        Fact.CellEnded cell = grading((work, shop) -> work.criteria().stream().<Verdict>map(c ->
                new Verdict.Graded(c.id(), new Rater(RaterKind.JUDGE, "j"), true, 7, Grounds.NONE)).toList());

        assertThat(cell.outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(cell.reason()).contains("7.0 on a scale from 0.0 to 1.0");
    }

    @Test
    void a_grader_gets_all_of_its_criteria_at_once_with_their_settings() throws Exception {
        bench.suite(TaskBuilder.task("t").criterion("a", "keyword", Settings.EMPTY.with("word", "x"))
                .criterion("b", "keyword", Settings.EMPTY.with("word", "y")).build());
        int[] sizes = new int[2];

        grading((work, shop) -> {
            sizes[0]++;
            sizes[1] = work.criteria().size();
            return work.criteria().stream().<Verdict>map(c -> new Verdict.Graded(c.id(), new Rater(RaterKind.JUDGE, "j"), true, 1, Grounds.NONE)).toList();
        });

        assertThat(sizes).containsExactly(1, 2);
    }
}
