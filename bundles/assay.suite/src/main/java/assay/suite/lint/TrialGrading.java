// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.spi.grader.Grading;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.core.work.Turn;
import java.util.List;

/** A baseline's submission as a grader is given it. */
record TrialGrading(Task task, List<Criterion> criteria, Submission submission) implements Grading {
    @Override
    public List<Turn> earlier() {
        return List.of();
    }

    @Override
    public long seed() {
        return 1;
    }
}
