// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.store.sql.database.StoreFolder;

/** Where a store is. */
sealed interface Location {
    /** The same for every way of naming the same store. */
    String key();

    /** A folder on this machine. */
    record Folder(StoreFolder folder) implements Location {
        @Override
        public String key() {
            return folder.path().toString();
        }
    }

    static Location of(String location) {
        if (location.startsWith("jdbc:"))
            throw new UserError(Place.in(location.split("[?@]", 2)[0]), "no store can be on this kind of database.", "Name a folder.");
        return new Folder(StoreFolder.at(location));
    }
}
