// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings the schema of a store up to date. Looks first, so that a current store opens without Flyway. */
public final class Migrations {
    /** Version of the newest script. */
    public static final int NEWEST = 1;

    static final String HISTORY = "store_history";
    private static final List<String> SCRIPTS = List.of("V1__facts.sql");

    private Migrations() {}

    public static void apply(Database database) throws SQLException {
        int version = version(database);
        if (version > NEWEST)
            throw new UserError(Place.in(database.place()),
                    "the store was written by a newer Assay (store version " + version + "; this one reads up to " + NEWEST + ").",
                    "Use that Assay, or another --store.");
        if (version < NEWEST) FlywayMigration.run(database, SCRIPTS);
    }

    /** Of something else's database. */
    static UserError noStore(Database database) {
        return new UserError(Place.in(database.place()), "this database is no store of Assay: it holds tables of something else.",
                "Name another place with --store.");
    }

    /** 0 when there is nothing yet. */
    private static int version(Database database) throws SQLException {
        try (Connection c = database.source().getConnection(); Statement s = c.createStatement()) {
            if (!hasHistory(c)) return 0;
            try (ResultSet r = s.executeQuery("select max(cast(version as integer)) from " + HISTORY)) {
                return r.next() ? r.getInt(1) : 0;
            }
        }
    }

    private static boolean hasHistory(Connection c) throws SQLException {
        try (ResultSet tables = c.getMetaData().getTables(null, c.getSchema(), HISTORY, null)) {
            return tables.next();
        }
    }
}
