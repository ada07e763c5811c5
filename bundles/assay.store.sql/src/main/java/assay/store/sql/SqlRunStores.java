// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.store.sql.database.NativeLibrary;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Opens stores in folders, on SQLite, and on PostgreSQL servers. */
@Component
public final class SqlRunStores implements RunStores {
    private final Map<String, OpenStore> open = new HashMap<>();
    private final Optional<Path> programFolder;

    /** @param context of this bundle; the driver's library is kept in its folder */
    @Activate
    public SqlRunStores(BundleContext context) {
        this.programFolder = Optional.ofNullable(context.getDataFile("")).map(File::toPath);
    }

    /** Without a framework. */
    SqlRunStores() {
        this.programFolder = Optional.empty();
    }

    @Override
    public synchronized RunStore open(String location) {
        Location place = Location.of(location);
        programFolder.ifPresent(NativeLibrary::keepIn);
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
