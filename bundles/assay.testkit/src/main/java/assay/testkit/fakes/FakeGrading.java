// SPDX-License-Identifier: Apache-2.0
package assay.testkit.fakes;

import assay.core.spi.grader.Grading;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.core.work.Turn;
import java.util.List;

/** A grading made of values. */
public record FakeGrading(Task task, List<Criterion> criteria, Submission submission, List<Turn> earlier, long seed)
        implements Grading {
    public FakeGrading {
        criteria = List.copyOf(criteria);
        earlier = List.copyOf(earlier);
    }

    /** Asks for all criteria of the task. */
    public static FakeGrading of(Task task, Submission submission) {
        return new FakeGrading(task, task.rubric().leaves(), submission, List.of(), 42);
    }

    public static FakeGrading of(Task task, String text) {
        return of(task, Submission.of(text));
    }
}
