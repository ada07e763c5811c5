// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.grader;

import assay.core.grading.Verdict;
import assay.core.problem.Problems;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.ModelName;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rates submissions. Registered as a service with {@code @Name} and {@link Rates}. Safe for use by several threads. A
 * grader that looks at one criterion at a time extends {@link CriterionGrader} instead.
 */
@ConsumerType
public interface Grader {
    /**
     * One or more verdicts for each criterion asked for. May throw anything; the engine makes
     * {@code GraderFailed} verdicts of it. A criterion that is left out counts as {@code GraderFailed}.
     */
    List<Verdict> grade(Grading work, Workshop shop) throws Exception;

    /** Says at plan time and at lint what is wrong with the settings of a criterion that names this grader. */
    default void check(Criterion criterion, Task task, Problems problems) {}

    /**
     * What a verdict depends on beside submission and criterion, such as prompt and model; a verdict with another
     * fingerprint is not used again. Empty = the bytes of the grader's bundle.
     */
    default Optional<String> fingerprint(Criterion criterion) {
        return Optional.empty();
    }

    /** The models that it would ask about a criterion, so that they can be looked at when a run is planned. */
    default List<ModelName> models(Criterion criterion) {
        return List.of();
    }

    /** One line for lists of what is installed, with the settings that count; may be empty. */
    default String describe() {
        return "";
    }

    /**
     * Whether verdicts may come, or become others, after the call, as those of people do. Such a grader answers {@code Pending}
     * until it knows, keeps durably what it is told, and is asked whenever its cell is worked on; so asking it costs nothing.
     */
    default boolean answersLater() {
        return false;
    }
}
