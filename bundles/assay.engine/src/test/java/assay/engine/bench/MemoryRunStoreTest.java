// SPDX-License-Identifier: Apache-2.0
package assay.engine.bench;

import assay.core.spi.store.RunStores;
import assay.testkit.engine.MemoryRunStores;
import assay.testkit.store.RunStoreKit;

/** The store that the engine's tests trust keeps the contract of run stores. */
class MemoryRunStoreTest extends RunStoreKit {
    private final RunStores stores = new MemoryRunStores();

    @Override
    protected RunStores stores() {
        return stores;
    }

    @Override
    protected String location() {
        return "memory";
    }
}
