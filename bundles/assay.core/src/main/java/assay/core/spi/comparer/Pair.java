// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.comparer;

import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.core.work.Submission;
import org.osgi.annotation.versioning.ProviderType;

/** Two submissions of one task. It does not say which workers handed them in. Immutable. */
@ProviderType
public interface Pair {
    /** The task with brief, reference and materials. */
    Task task();

    Submission first();

    Submission second();

    /** The settings meant for this comparer. */
    Settings with();

    /** Seed of this comparison, the same whenever it is repeated. */
    long seed();
}
