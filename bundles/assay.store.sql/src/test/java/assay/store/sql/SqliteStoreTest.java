// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.spi.store.RunStores;
import assay.testkit.store.RunStoreKit;

class SqliteStoreTest extends RunStoreKit {
    private final RunStores stores = new SqlRunStores();

    @Override
    protected RunStores stores() {
        return stores;
    }

    @Override
    protected String location() {
        return folder.resolve("store").toString();
    }
}
