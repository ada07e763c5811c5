// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import assay.core.task.Task;
import java.util.function.Consumer;

/** One thing that can be looked up in a submission. Immutable, safe for use by several threads. */
@FunctionalInterface
public interface Rule {
    public Finding look(Evidence evidence) throws InterruptedException;

    /** Says what in the rule does not fit the task, such as a file that the task does not have. */
    default void check(Task task, Consumer<String> complaints) {}
}
