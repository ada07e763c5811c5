// SPDX-License-Identifier: Apache-2.0
package assay.engine.bench;

import assay.core.spi.store.RunStores;
import assay.testkit.engine.MemoryRunStores;
import assay.testkit.store.RunStoreQuestionsKit;

/** The store that the engine's tests trust answers as run stores do. */
class MemoryRunStoreQuestionsTest extends RunStoreQuestionsKit {
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
