// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings the schema of a store up to date. Flyway migrates older stores and takes long to load; a new store is made
 * without it, and one that is up to date needs nothing.
 */
public final class Migrations {
    /** Version of the newest script. */
    static final int NEWEST = 5;

    static final String HISTORY = "store_history";
    /** One for each version, oldest first. */
    static final List<String> SCRIPTS = List.of("V1__facts.sql", "V2__provenance.sql", "V3__preferences.sql", "V4__desk.sql", "V5__certainty.sql");

    private static final int NO_HISTORY = -1;

    private Migrations() {}

    public static void apply(Database database) throws SQLException {
        try (Connection c = database.source().getConnection()) {
            int version = version(c);
            if (version == NEWEST) return;
            if (version > NEWEST) throw newer(database, version);
            if (version == NO_HISTORY) {
                if (hasTable(c, "%")) throw noStore(database);
                NewStore.make(c, SCRIPTS, NEWEST, database.dialect());
                return;
            }
        }
        FlywayMigration.run(database, SCRIPTS);
    }

    private static int version(Connection c) throws SQLException {
        if (!hasTable(c, HISTORY)) return NO_HISTORY;
        try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("select max(cast(version as integer)) from " + HISTORY)) {
            return r.next() ? r.getInt(1) : 0;
        }
    }

    private static boolean hasTable(Connection c, String pattern) throws SQLException {
        try (ResultSet tables = c.getMetaData().getTables(null, c.getSchema(), pattern, new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    private static UserError newer(Database database, int version) {
        return new UserError(Place.in(database.place()),
                "the store was written by a newer Assay (store version " + version + "; this one reads up to " + NEWEST + ").",
                "Use that Assay, or name another place with --store.");
    }

    private static UserError noStore(Database database) {
        return new UserError(Place.in(database.place()), "this database is no store of Assay: it holds tables of something else.",
                "Name another place with --store.");
    }
}
