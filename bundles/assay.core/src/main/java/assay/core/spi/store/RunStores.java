// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.store;

import org.osgi.annotation.versioning.ProviderType;

/** Opens run stores. */
@ProviderType
public interface RunStores {
    /**
     * Opens a store, making it when it is not there. Opened twice in one process it is the same store, closed with its
     * last user.
     *
     * @param location a folder ({@code .assay}), or a JDBC URL of a shared server
     * @throws assay.core.problem.StoreInUse when another process works on it
     * @throws assay.core.problem.UserError when it cannot be read, or a newer Assay wrote it
     */
    RunStore open(String location);
}
