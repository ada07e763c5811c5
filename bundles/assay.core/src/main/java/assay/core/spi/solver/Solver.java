// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.solver;

import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.workshop.Workshop;
import assay.core.work.Submission;
import assay.core.work.Worker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way of getting a task done. Registered as a service with {@code @Name} and {@link SolverTraits}. Safe for use by
 * several threads.
 */
@ConsumerType
public interface Solver {
    /** One line for lists of what is installed, with how a worker names it; may be empty. */
    default String describe() {
        return "";
    }

    /** Does the work. May throw anything; the engine makes a typed outcome of it. */
    Submission solve(Assignment work, Workshop shop) throws Exception;

    /**
     * The variants that a user's word stands for: {@code replay:FILE} stands for every worker recorded in the file.
     *
     * @param variant as the user wrote it; empty when nothing was written after the name
     * @param directory in which relative files are looked up
     * @throws assay.core.problem.UserError when there is no such variant, saying which there are
     */
    default List<String> variants(String variant, Settings settings, Path directory) {
        return List.of(variant);
    }

    /** Says at plan time what is wrong with a worker's settings. */
    default void check(Worker worker, Problems problems) {}

    /** Why this worker will hand in nothing for this task, asked at plan time; the cell is then withheld. */
    default Optional<String> excuse(Assignment work) {
        return Optional.empty();
    }
}
