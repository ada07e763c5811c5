// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.economy.Engagement;
import assay.core.economy.Job;
import assay.core.task.Labels;
import assay.core.task.Worth;
import java.util.List;

/** One task with all its cells as a policy sees them. */
record StoredJob(String task, Worth worth, Labels labels, List<Engagement> engagements) implements Job {
    StoredJob {
        engagements = List.copyOf(engagements);
    }
}
