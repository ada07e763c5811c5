// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import assay.core.content.Digest;
import assay.core.task.Task;

/**
 * The digests of a task that keys are made of, reckoned once for all its cells and criteria.
 *
 * @param brief of what a worker sees
 * @param key of what only graders see
 */
public record TaskMarks(Digest brief, Digest key) {
    public static TaskMarks of(Task task) {
        return new TaskMarks(task.brief().digest(), task.keyDigest());
    }
}
