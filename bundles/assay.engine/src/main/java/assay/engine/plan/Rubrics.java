// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.task.Task;
import java.util.Map;

/**
 * Rubrics and keys that take the place of those a run was planned with.
 *
 * @param tasks that bring them, by id
 */
public record Rubrics(Map<String, Task> tasks) {
    public Rubrics {
        tasks = Map.copyOf(tasks);
    }

    public boolean isEmpty() {
        return tasks.isEmpty();
    }

    public boolean concern(String task) {
        return tasks.containsKey(task);
    }

    /** The stored task with the rubric and key given for it; what workers saw of it stays. */
    public Task over(Task stored) {
        Task t = tasks.getOrDefault(stored.id(), stored);
        return new Task(stored.id(), stored.brief(), t.rubric(), t.key(), stored.worth(), stored.labels(), stored.background());
    }
}
