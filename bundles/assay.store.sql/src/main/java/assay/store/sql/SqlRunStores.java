// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Opens stores in folders, on SQLite, and on PostgreSQL servers. */
@Component
public final class SqlRunStores implements RunStores {
    private final Map<String, OpenStore> open = new HashMap<>();

    @Override
    public synchronized RunStore open(String location) {
        Location place = Location.of(location);
        OpenStore store = open.get(place.key());
        if (store == null) open.put(place.key(), store = new OpenStore(place.database().get()));
        OpenStore shared = store;
        return shared.lease(() -> giveBack(place.key(), shared));
    }

    private synchronized void giveBack(String key, OpenStore store) {
        if (store.release() && open.remove(key, store)) store.close();
    }

    @Deactivate
    synchronized void closeAll() {
        open.values().forEach(OpenStore::close);
        open.clear();
    }
}
