// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.probe;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.task.Task;
import assay.core.work.Worker;
import assay.testkit.fakes.FakeAssignment;
import assay.testkit.fakes.Samples;
import assay.testkit.fakes.TaskBuilder;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static final String RIGHT = "# Result\n\nMarch was best. It brought 1,410 dollars of 3560 (39.6 %).\n";

    @Test
    void filler_doubles_the_length_and_changes_no_fact() {
        String padded = Probe.PADDED.of(RIGHT);

        assertThat(padded).startsWith(RIGHT.strip()).hasSizeGreaterThan(2 * RIGHT.length());
        assertThat(padded.substring(RIGHT.length())).doesNotContainPattern("\\d");
    }

    @Test
    void every_figure_becomes_another_of_the_same_length() {
        assertThat(Probe.MISSTATED.of(RIGHT)).isEqualTo("# Result\n\nMarch was best. It brought 2,410 dollars of 4560 (49.6 %).\n");
        assertThat(Probe.MISSTATED.of("99 and 0.5")).isEqualTo("19 and 1.5");
    }

    @Test
    void a_rough_text_keeps_its_figures_and_loses_its_form() {
        assertThat(Probe.ROUGHENED.of(RIGHT)).isEqualTo("result march was best it brought 1,410 dollars of 3560 (39.6 %)");
    }

    @Test
    void a_probe_that_would_change_nothing_is_excused() {
        Task without = TaskBuilder.task("t").wants("a.md").reference("a.md", "no figures here").build();

        assertThat(new ProbeSolver().excuse(FakeAssignment.seeing(without, Worker.modelFree("probe", "misstated")))).isPresent();
        assertThat(new ProbeSolver().excuse(FakeAssignment.seeing(without, Worker.modelFree("probe", "padded")))).isEmpty();
        assertThat(new ProbeSolver().excuse(FakeAssignment.of(Samples.summary(), Worker.modelFree("probe", "padded")))).contains("the task has no reference answer");
    }
}
