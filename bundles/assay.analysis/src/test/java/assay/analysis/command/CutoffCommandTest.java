// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.RunBuilder;
import assay.analysis.statistic.Independent;
import assay.core.problem.UserError;
import assay.core.report.Estimate;
import assay.core.task.Background;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.testkit.engine.FakeLending;
import assay.testkit.report.SampleCells;
import java.time.LocalDate;
import java.util.Optional;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import org.junit.jupiter.api.Test;

class CutoffCommandTest {
    private final FakeStore store = new FakeStore();
    private final FakeTexts texts = new FakeTexts();
    private final FakeConsole console = new FakeConsole();
    private final CutoffCommand command = new CutoffCommand(at -> store, texts, new FakeLending());

    private static Task created(String id, String day) {
        Task t = SampleCells.task(id, id, "10");
        Background background = new Background(Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse(day)), Optional.empty(), Screening.NONE);
        return new Task(t.id(), t.brief(), t.rubric(), t.key(), t.worth(), t.labels(), background);
    }

    private void stored() {
        RunBuilder run = new RunBuilder(store, texts, "r", 1, "a", "b");
        for (int t = 0; t < 20; t++) run.task(created("t" + t, t < 10 ? "2024-06-30" : "2024-07-01"), t < 10 ? "1 1" : "0 1");
        Task sample = SampleCells.task("old", "old", "10");
        run.task(new Task("undated", sample.brief(), sample.rubric()), "1 1").stored();
    }

    @Test
    void a_worker_that_fails_at_all_that_is_new_to_it_is_told() throws InterruptedException {
        stored();

        command.run(FakeCall.of("r").with("at", "baseline:a=2024-06-30"), console);

        assertThat(console.rows()).hasSize(1);
        assertThat(console.rows().get(0)).contains("baseline:a", "2024-06-30", "10/10 of 10 tasks", "0/10 of 10 tasks", "worse at later tasks", "1");
    }

    @Test
    void a_day_alone_holds_for_all() throws InterruptedException {
        stored();

        command.run(FakeCall.of("r").with("at", "2024-06-30"), console);

        assertThat(console.rows()).hasSize(2);
        assertThat(console.rows().get(1)).contains("not distinguishable");
    }

    @Test
    void without_a_day_there_is_nothing_to_split_by() {
        stored();

        assertThatThrownBy(() -> command.run(FakeCall.of("r"), console)).isInstanceOf(UserError.class).hasMessageContaining("--at");
        assertThatThrownBy(() -> command.run(FakeCall.of("r").with("at", "x=2024-06-30"), console)).isInstanceOf(UserError.class).hasMessageContaining("baseline:b");
        assertThatThrownBy(() -> command.run(FakeCall.of("r").with("at", "June"), console)).isInstanceOf(UserError.class).hasMessageContaining("no day");
    }

    /** 56/70 − 48/80, Newcombe 1998, table II, example (a), method 10: 0.0524 to 0.3339. */
    @Test
    void the_interval_of_a_difference_is_newcombe_s() {
        Estimate a = assay.analysis.statistic.Intervals.wilson(56, 70).orElseThrow();
        Estimate b = assay.analysis.statistic.Intervals.wilson(48, 80).orElseThrow();

        assertThat(Independent.difference(a, b).low()).isCloseTo(0.0524, within(0.00005));
        assertThat(Independent.difference(a, b).high()).isCloseTo(0.3339, within(0.00005));
    }
}
