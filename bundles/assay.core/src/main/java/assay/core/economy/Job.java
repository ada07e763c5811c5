// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.task.Labels;
import assay.core.task.Worth;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** One task with the engagements of all its workers and trials. Immutable. */
@ProviderType
public interface Job {
    String task();

    Worth worth();

    Labels labels();

    /** Ordered by worker, then trial. */
    List<Engagement> engagements();
}
