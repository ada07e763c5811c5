// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.analysis;

import assay.core.report.Report;
import assay.core.spi.store.RunStore;
import org.osgi.annotation.versioning.ProviderType;

/** Makes a report of a stored run. */
@ProviderType
public interface Analyst {
    /** @throws assay.core.problem.UserError when there is no such run, naming those there are */
    Report report(RunStore store, String run);
}
