// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import assay.core.spi.store.RunStore;
import org.osgi.annotation.versioning.ProviderType;

/** Opens the desk of a run store. */
@ProviderType
public interface Desks {
    /** The desk that lies in this store; it lives as long as the store is open. Several desks of one store see each other's work. */
    Desk of(RunStore store);
}
