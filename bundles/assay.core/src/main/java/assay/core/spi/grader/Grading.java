// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.grader;

import assay.core.grading.Verdict;
import assay.core.run.TurnId;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.core.work.Turn;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a grader is given to rate. It does not say which worker handed it in. Immutable. */
@ProviderType
public interface Grading {
    /** The task with brief, reference and materials. */
    Task task();

    /** The criteria asked for, in rubric order, each with the settings meant for this grader; at least one. */
    List<Criterion> criteria();

    Submission submission();

    /** Earlier rounds, oldest first. */
    List<Turn> earlier();

    /** Seed of this grading, the same whenever it is repeated. */
    long seed();

    /** Where the submission stands, for graders that file it and answer later; it is no ground for a verdict. */
    default Optional<TurnId> at() {
        return Optional.empty();
    }

    /**
     * What graders that answer at once have said of the submission, on any criterion; only for graders that answer later, which are
     * asked after the others. Nothing for the others.
     */
    default List<Verdict> said() {
        return List.of();
    }
}
