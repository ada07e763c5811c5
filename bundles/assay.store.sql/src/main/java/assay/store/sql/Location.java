// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.store.sql.database.Database;
import assay.store.sql.database.PostgresDatabase;
import assay.store.sql.database.PostgresUrl;
import assay.store.sql.database.SqliteDatabase;
import assay.store.sql.database.StoreFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a store is.
 *
 * @param key the same for every way of naming the same store
 * @param folder where it is one
 * @param database takes the store for this process
 */
record Location(String key, Optional<Path> folder, Supplier<Database> database) {
    static Location of(String location) {
        if (location.startsWith(PostgresUrl.START)) {
            PostgresUrl url = new PostgresUrl(location);
            return new Location(url.withoutSecrets(), Optional.empty(), () -> onServer(url));
        }
        if (location.startsWith("jdbc:"))
            throw new UserError(Place.in(location.split("//", 2)[0]), "no store can be on this kind of database.",
                    "Name a folder or a jdbc:postgresql: URL.");
        StoreFolder folder = StoreFolder.at(location);
        return new Location(folder.path().toString(), Optional.of(folder.path()), () -> SqliteDatabase.take(folder));
    }

    /** The driver is a bundle that a workbench may lack. */
    private static Database onServer(PostgresUrl url) {
        try {
            return PostgresDatabase.take(url);
        } catch (NoClassDefFoundError e) {
            throw new UserError(Place.in(url.withoutSecrets()), "the driver of PostgreSQL is not installed.",
                    "Install the bundle org.postgresql.jdbc, or name a folder.");
        }
    }
}
