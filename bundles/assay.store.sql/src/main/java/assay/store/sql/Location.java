// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.store.sql.database.Database;
import assay.store.sql.database.PostgresDatabase;
import assay.store.sql.database.PostgresUrl;
import assay.store.sql.database.SqliteDatabase;
import assay.store.sql.database.StoreFolder;
import java.util.function.Supplier;

/**
 * Where a store is.
 *
 * @param key the same for every way of naming the same store
 * @param database takes the store for this process
 */
record Location(String key, Supplier<Database> database) {
    static Location of(String location) {
        if (location.startsWith(PostgresUrl.START)) {
            PostgresUrl url = new PostgresUrl(location);
            return new Location(url.withoutSecrets(), () -> PostgresDatabase.take(url));
        }
        if (location.startsWith("jdbc:"))
            throw new UserError(Place.in(location.split("//", 2)[0]), "no store can be on this kind of database.", "Name a folder or a jdbc:postgresql: URL.");
        StoreFolder folder = StoreFolder.at(location);
        return new Location(folder.path().toString(), () -> SqliteDatabase.take(folder));
    }
}
