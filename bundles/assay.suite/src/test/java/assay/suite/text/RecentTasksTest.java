// SPDX-License-Identifier: Apache-2.0
package assay.suite.text;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.task.Brief;
import assay.core.task.Rubric;
import assay.core.task.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTasksTest {
    private final RecentTasks recent = new RecentTasks();

    private static Task task(String id, Blob... files) {
        return new Task(id, new Brief("T", "Do it", List.of(files), List.of(), List.of()), Rubric.EMPTY);
    }

    @Test
    void a_task_read_again_is_the_same() {
        Task a = task("a");

        recent.keep("{a}", a);

        assertThat(recent.find("{a}")).containsSame(a);
        assertThat(recent.find("{b}")).isEmpty();
    }

    @Test
    void a_task_with_files_belongs_to_its_store() {
        recent.keep("{a}", task("a", Blob.ofText("a.txt", "text/plain", "x")));

        assertThat(recent.find("{a}")).isEmpty();
    }

    @Test
    void the_oldest_go_when_room_runs_out() {
        for (int i = 0; i < 300; i++) recent.keep(i + "x".repeat(50_000), task("t" + i));

        assertThat(recent.find(0 + "x".repeat(50_000))).isEmpty();
        assertThat(recent.find(299 + "x".repeat(50_000))).isPresent();
    }
}
