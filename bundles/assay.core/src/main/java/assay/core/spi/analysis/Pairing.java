// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.analysis;

import assay.core.report.PairedRuns;
import assay.core.spi.store.RunStore;
import org.osgi.annotation.versioning.ProviderType;

/** Lays two runs side by side, cell by cell. */
@ProviderType
public interface Pairing {
    /**
     * @param after the run that is held in memory: the smaller one
     * @throws assay.core.problem.UserError when there is no such run
     */
    PairedRuns pair(RunStore store, String before, String after);

    /**
     * One worker of each, whatever they are called.
     *
     * @param workerBefore label; the figures name it
     * @throws assay.core.problem.UserError when there is no such run or worker
     */
    PairedRuns pair(RunStore store, String before, String workerBefore, String after, String workerAfter);
}
