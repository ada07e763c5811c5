// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.settings.Settings;
import assay.core.task.Annotations;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Rubric;
import assay.core.task.Scale;
import assay.core.task.Task;
import assay.core.task.Weighing;
import assay.core.work.Worker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final Worker LEAD = Worker.modelFree("baseline", "lead");

    private static Criterion criterion(String text, double points) {
        return new Criterion("c", text, Importance.CRITICAL, Optional.of(new GraderChoice("rule", Settings.EMPTY)),
                new Weighing(OptionalDouble.of(points), OptionalDouble.empty(), Optional.empty(), Scale.BINARY), Annotations.NONE);
    }

    private static Task task(Criterion criterion) {
        return new Task("t", new Brief("T", "Do it"), new Rubric(List.of(criterion)));
    }

    @Test
    void an_edited_rubric_asks_no_worker_again() {
        var before = Keys.attempt(task(criterion("Says A", 1)), false, LEAD, 7, 0, List.of());
        var after = Keys.attempt(task(criterion("Says B", 2)), false, LEAD, 7, 0, List.of());

        assertThat(after).isEqualTo(before);
    }

    @Test
    void new_points_ask_no_grader_again_and_a_new_text_does() {
        Task task = task(criterion("Says A", 1));

        assertThat(Keys.meaning(criterion("Says A", 9), Settings.EMPTY, task)).isEqualTo(Keys.meaning(criterion("Says A", 1), Settings.EMPTY, task));
        assertThat(Keys.meaning(criterion("Says B", 1), Settings.EMPTY, task)).isNotEqualTo(Keys.meaning(criterion("Says A", 1), Settings.EMPTY, task));
    }

    @Test
    void repeats_never_share_an_answer() {
        Task task = task(criterion("Says A", 1));

        assertThat(Keys.attempt(task, false, LEAD, 7, 1, List.of())).isNotEqualTo(Keys.attempt(task, false, LEAD, 7, 0, List.of()));
        assertThat(Keys.seed(1, "t", "w", 0, 0)).isNotEqualTo(Keys.seed(1, "t", "w", 1, 0));
    }
}
