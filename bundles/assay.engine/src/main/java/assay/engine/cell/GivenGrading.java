// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.grading.Verdict;
import assay.core.run.TurnId;
import assay.core.spi.grader.Grading;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.core.work.Turn;
import java.util.List;
import java.util.Optional;

/** What a grader is given to rate. */
record GivenGrading(Task task, List<Criterion> criteria, Submission submission, List<Turn> earlier, long seed, Optional<TurnId> at, List<Verdict> said)
        implements Grading {}
