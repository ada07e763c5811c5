// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.RunBuilder;
import assay.core.money.Money;
import assay.core.problem.UserError;
import assay.core.task.HumanEffort;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.testkit.report.SampleCells;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviseCommandTest {
    private final FakeStore store = new FakeStore();
    private final FakeTexts texts = new FakeTexts();
    private final FakeConsole console = new FakeConsole();
    private final AdviseCommand command = new AdviseCommand(at -> store, texts);

    private static Task task(String id) {
        Task sample = SampleCells.task(id, id, "100");
        Worth worth = new Worth(sample.worth().price(), Optional.of(new HumanEffort(Duration.ofHours(2), Money.usd("40"), 0.95)), Optional.empty());
        return new Task(sample.id(), sample.brief(), sample.rubric(), sample.key(), worth, sample.labels(), sample.background());
    }

    private void stored() {
        RunBuilder run = new RunBuilder(store, texts, "run", 1, "good", "bad");
        for (int t = 0; t < 20; t++) run.task(task("t" + t), "1 0");
        run.task("unknown", "", "1 1").stored();
    }

    @Test
    void a_worker_that_is_always_right_works_alone_and_one_that_never_is_does_not_work() {
        stored();

        assertThat(command.run(FakeCall.of("run"), console)).isZero();
        assertThat(console.rows).anySatisfy(r -> assertThat(r).startsWith("baseline:good", "all tasks", "20", "AI alone").endsWith("best"));
        assertThat(console.rows).anySatisfy(r -> assertThat(r).startsWith("baseline:bad", "all tasks", "20", "human alone").endsWith("best"));
    }

    @Test
    void what_is_missing_and_what_is_assumed_is_said() {
        stored();

        command.run(FakeCall.of("run"), console);

        assertThat(console.lines).anyMatch(l -> l.contains("Of 21 tasks, 1 without a price and 1 without a person's minutes"))
                .anyMatch(l -> l.contains("20 minutes a review")).anyMatch(l -> l.contains("Not measured: AI + review + feedback"));
    }

    @Test
    void a_run_without_minutes_of_people_cannot_be_advised_on() {
        new RunBuilder(store, texts, "run", 1, "good").task("a", "10", "1").task("b", "10", "1").stored();

        assertThatThrownBy(() -> command.run(FakeCall.of("run"), console)).isInstanceOf(UserError.class).hasMessageContaining("minutes");
    }

    @Test
    void a_chance_beyond_one_and_a_wage_of_zero_are_mistakes() {
        stored();

        assertThatThrownBy(() -> command.run(FakeCall.of("run").with("caught", "2"), console)).isInstanceOf(UserError.class).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> command.run(FakeCall.of("run").with("reviewer-wage", "0"), console)).isInstanceOf(UserError.class).hasMessageContaining("above 0");
    }

    @Test
    void miller_s_example_takes_969_tasks() {
        new PowerCommand(at -> store, texts).run(FakeCall.of(), console);

        assertThat(console.lines.getFirst()).startsWith("969 tasks");
    }
}
