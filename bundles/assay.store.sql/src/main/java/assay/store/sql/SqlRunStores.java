// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.store.sql.database.NativeLibrary;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Opens stores in folders, on SQLite, and on PostgreSQL servers. */
@Component
public final class SqlRunStores implements RunStores {
    private final Map<String, OpenStore> open = new HashMap<>();
    private final Map<String, ServiceRegistration<Path>> held = new HashMap<>();
    private final Optional<BundleContext> framework;
    private final Optional<Path> programFolder;

    /** @param context of this bundle; the driver's library is kept in its folder */
    @Activate
    public SqlRunStores(BundleContext context) {
        this.framework = Optional.of(context);
        this.programFolder = Optional.ofNullable(context.getDataFile("")).map(File::toPath);
    }

    /** Without a framework. */
    SqlRunStores() {
        this.framework = Optional.empty();
        this.programFolder = Optional.empty();
    }

    @Override
    public synchronized RunStore open(String location) {
        Location place = Location.of(location);
        programFolder.ifPresent(NativeLibrary::keepIn);
        OpenStore store = open.get(place.key());
        if (store == null) {
            open.put(place.key(), store = new OpenStore(place.database().get()));
            tell(place);
        }
        OpenStore shared = store;
        return shared.lease(location, () -> giveBack(place.key(), shared));
    }

    private synchronized void giveBack(String key, OpenStore store) {
        if (store.release() && open.remove(key, store)) {
            untell(key);
            store.close();
        }
    }

    /** The folders that this process has are services, so that whoever lets other terminals in need not know of stores. */
    private void tell(Location place) {
        framework.ifPresent(f -> place.folder().ifPresent(p -> held.put(place.key(),
                f.registerService(Path.class, p, new Hashtable<>(Map.of("assay.store.held", true))))));
    }

    private void untell(String key) {
        Optional.ofNullable(held.remove(key)).ifPresent(ServiceRegistration::unregister);
    }

    @Deactivate
    synchronized void closeAll() {
        List.copyOf(held.keySet()).forEach(this::untell);
        open.values().forEach(OpenStore::close);
        open.clear();
    }
}
