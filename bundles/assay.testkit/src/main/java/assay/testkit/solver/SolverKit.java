// SPDX-License-Identifier: Apache-2.0
package assay.testkit.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.solver.Assignment;
import assay.core.spi.solver.Solver;
import assay.core.task.Task;
import assay.core.work.Feedback;
import assay.core.work.Submission;
import assay.core.work.Turn;
import assay.core.work.Worker;
import assay.testkit.fakes.FakeAssignment;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.Samples;
import assay.testkit.fakes.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of a solver. A plugin's test extends it and says which solver and which workers. */
public abstract class SolverKit {
    /** The solver under test, the same one or a new one at each call. */
    protected abstract Solver solver();

    /** Workers that can do the tasks of {@link Samples}. */
    protected abstract List<Worker> workers();

    /** A variant that the solver does not have; empty where it takes any. */
    protected abstract String unknownVariant();

    /** A workshop whose model answers, where the solver needs one. */
    protected FakeWorkshop workshop() {
        return FakeWorkshop.withoutModel();
    }

    /** Directory in which relative files of workers are looked up. */
    protected Path directory() {
        return Path.of("").toAbsolutePath();
    }

    @Test
    void every_worker_hands_something_in_for_every_kind_of_task() throws Exception {
        for (Worker worker : workers())
            for (Task task : List.of(Samples.summary(), Samples.twoFiles(), Samples.choice()))
                assertThat(solve(worker, task)).as(worker + " for " + task.id()).isNotNull();
    }

    @Test
    void the_same_assignment_gives_the_same_submission() throws Exception {
        for (Worker worker : workers())
            assertThat(solve(worker, Samples.twoFiles())).isEqualTo(solve(worker, Samples.twoFiles()));
    }

    @Test
    void several_threads_get_the_same_submission() throws Exception {
        Solver shared = solver();
        Assignment work = FakeAssignment.seeing(Samples.summary(), workers().get(0));

        List<Submission> all = Threads.together(() -> shared.solve(work, workshop()));

        assertThat(all).allSatisfy(s -> assertThat(s).isEqualTo(all.get(0)));
    }

    @Test
    void a_second_turn_can_be_taken() throws Exception {
        for (Worker worker : workers()) {
            var remark = new Feedback.Remark("figures", "HUMAN", "The total is wrong.");
            var first = new Turn(0, solve(worker, Samples.summary()), new Feedback(List.of(remark), false));
            var second = FakeAssignment.seeing(Samples.summary(), worker).after(first);

            assertThat(solver().solve(second, workshop())).as(worker.label()).isNotNull();
        }
    }

    @Test
    void work_ends_when_it_is_interrupted() throws Exception {
        Solver shared = solver();
        Assignment work = FakeAssignment.seeing(Samples.summary(), workers().get(0));

        assertThat(Threads.endsWhenInterrupted(() -> {
            while (!Thread.currentThread().isInterrupted()) shared.solve(work, workshop());
            return "";
        })).isTrue();
    }

    @Test
    void what_it_does_is_said_in_one_line() {
        assertThat(solver().describe()).isNotNull().doesNotContain("\n");
    }

    @Test
    void a_variant_stands_for_variants_that_stand_for_themselves() {
        for (Worker worker : workers())
            for (String variant : solver().variants(worker.variant(), worker.settings(), directory()))
                assertThat(solver().variants(variant, worker.settings(), directory())).containsExactly(variant);
    }

    @Test
    void an_unknown_variant_is_the_users_mistake() {
        if (unknownVariant().isEmpty()) return;

        assertThatThrownBy(() -> solver().variants(unknownVariant(), Settings.EMPTY, directory())).isInstanceOf(UserError.class);
    }

    @Test
    void check_finds_nothing_wrong_with_good_workers() {
        for (Worker worker : workers()) {
            Problems problems = new Problems();

            solver().check(worker, problems);

            assertThat(problems.all()).as(worker.label()).isEmpty();
        }
    }

    @Test
    void a_setting_that_is_meant_for_the_solver_and_unknown_is_told() {
        for (Worker worker : workers()) {
            Problems problems = new Problems();
            Settings odd = new Settings(Map.of("solver.no-such-setting", Setting.of("x")));

            solver().check(new Worker(worker.solver(), worker.model(), worker.variant(), odd), problems);

            assertThat(problems.all()).as(worker.label()).isNotEmpty().allSatisfy(p -> assertThat(p.toString()).contains("no-such-setting"));
        }
    }

    @Test
    void nobody_is_excused_from_what_he_can_do() {
        for (Worker worker : workers())
            assertThat(solver().excuse(FakeAssignment.seeing(Samples.summary(), worker))).as(worker.label()).isEmpty();
    }

    private Submission solve(Worker worker, Task task) throws Exception {
        return solver().solve(FakeAssignment.seeing(task, worker), workshop());
    }
}
