// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.task.Task;
import assay.suite.text.JsonTexts;

/** Takes the tasks of a suite one by one. */
@FunctionalInterface
public interface Reception {
    /** A task that may be run. */
    void task(Found found);

    /** The text of a task, of which the digest of the suite is made. */
    default String text(Task task) {
        return JsonTexts.text(task);
    }

    /** A good task that its screening keeps out of runs. */
    default void rejected(Found found) {}
}
