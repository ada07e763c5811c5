// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.comparer;

import assay.core.grading.Preference;
import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.spi.workshop.Workshop;
import assay.core.work.ModelName;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says which of two submissions is better. Registered as a service with {@code @Name}; a bundle may offer a grader and a
 * comparer under one name. Safe for use by several threads.
 */
@ConsumerType
public interface Comparer {
    /**
     * Compares a pair. Which of the two stands first must not matter; a comparer that could be swayed by it looks in both
     * orders and hands back each {@linkplain Preference.Look look}. May throw anything; the engine makes a
     * {@link Preference.Failed} of it.
     */
    Preference compare(Pair work, Workshop shop) throws Exception;

    /** Says before anything is compared what is wrong with the settings. */
    default void check(Settings with, Problems problems) {}

    /**
     * What a preference depends on beside the two submissions, the task and the settings, such as a prompt; one with another
     * fingerprint is not used again. Empty = the bytes of the comparer's bundle.
     */
    default Optional<String> fingerprint(Settings with) {
        return Optional.empty();
    }

    /** The models that it would ask, so that prices can be looked up before the first call. */
    default List<ModelName> models(Settings with) {
        return List.of();
    }
}
