// SPDX-License-Identifier: Apache-2.0
package assay.testkit.engine;

import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import java.util.HashMap;
import java.util.Map;

/** Run stores in memory, one a location, for as long as this object lives. */
public final class MemoryRunStores implements RunStores {
    private final Map<String, MemoryRunStore> stores = new HashMap<>();

    @Override
    public synchronized RunStore open(String location) {
        MemoryRunStore store = stores.computeIfAbsent(location, l -> new MemoryRunStore());
        store.reopen();
        return store;
    }
}
