// SPDX-License-Identifier: Apache-2.0
package assay.testkit.fakes;

import assay.core.settings.Settings;
import assay.core.spi.comparer.Pair;
import assay.core.task.Task;
import assay.core.work.Submission;

/** A pair made of values. */
public record FakePair(Task task, Submission first, Submission second, Settings with, long seed) implements Pair {
    public static FakePair of(Task task, Submission first, Submission second, Settings with) {
        return new FakePair(task, first, second, with, 42);
    }

    /** The same two, the other one first. */
    public FakePair swapped() {
        return new FakePair(task, second, first, with, seed);
    }
}
