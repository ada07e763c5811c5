// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.spi.store.RunStores;
import assay.testkit.store.RunStoreQuestionsKit;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresServer.Extension.class)
class PostgresStoreQuestionsTest extends RunStoreQuestionsKit {
    private final RunStores stores = new SqlRunStores();
    private final String location;

    PostgresStoreQuestionsTest(PostgresServer server) {
        this.location = server.emptySchema();
    }

    @Override
    protected RunStores stores() {
        return stores;
    }

    @Override
    protected String location() {
        return location;
    }
}
