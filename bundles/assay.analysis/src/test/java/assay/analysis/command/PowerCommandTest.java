// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.RunBuilder;
import assay.core.problem.UserError;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import org.junit.jupiter.api.Test;

class PowerCommandTest {
    private final FakeStore store = new FakeStore();
    private final FakeTexts texts = new FakeTexts();
    private final FakeConsole console = new FakeConsole();
    private final PowerCommand command = new PowerCommand(at -> store, texts);

    @Test
    void without_a_run_the_example_of_the_paper_is_counted() {
        command.run(FakeCall.of(), console);

        assertThat(console.lines()).anyMatch(l -> l.startsWith("969 tasks"));
    }

    @Test
    void a_run_with_trials_tells_its_variance_and_what_more_trials_would_save() {
        RunBuilder run = new RunBuilder(store, texts, "r", 2, "a", "b");
        for (int t = 0; t < 20; t++) run.task("t" + t, "10", t % 2 == 0 ? "1 0 0 0" : "1 1 0 1");
        run.stored();

        command.run(FakeCall.of("r").with("effect", "0.1").with("trials", "2"), console);
        long two = tasks();
        console.lines().clear();
        command.run(FakeCall.of("r").with("effect", "0.1").with("trials", "20"), console);

        assertThat(console.lines().get(0)).contains("baseline:a and baseline:b in r", "of it between tasks");
        assertThat(tasks()).isLessThan(two);
    }

    private long tasks() {
        return console.lines().stream().filter(l -> l.contains("tasks show")).mapToLong(l -> Long.parseLong(l.substring(0, l.indexOf(' ')))).findFirst().orElseThrow();
    }

    @Test
    void one_trial_a_cell_does_not_tell_what_several_would_do() {
        new RunBuilder(store, texts, "r", 1, "a", "b").task("t1", "1", "1 0").task("t2", "1", "1 1").stored();

        assertThatThrownBy(() -> command.run(FakeCall.of("r").with("trials", "4"), console)).isInstanceOf(UserError.class).hasMessageContaining("--trials");
    }

    @Test
    void more_than_two_workers_need_names() {
        new RunBuilder(store, texts, "r", 1, "a", "b", "c").task("t1", "1", "1 0 1").stored();

        assertThatThrownBy(() -> command.run(FakeCall.of("r"), console)).isInstanceOf(UserError.class).hasMessageContaining("baseline:c");
    }
}
