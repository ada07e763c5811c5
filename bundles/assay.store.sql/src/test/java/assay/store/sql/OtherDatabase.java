// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.store.sql.content.Blobs;
import assay.store.sql.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** A database that behaves like another one, but for what a test overrides. */
class OtherDatabase implements Database {
    private final Database other;

    OtherDatabase(Database other) {
        this.other = other;
    }

    @Override
    public String place() {
        return other.place();
    }

    @Override
    public DataSource source() {
        return other.source();
    }

    @Override
    public Connection writer() throws SQLException {
        return other.writer();
    }

    @Override
    public Connection reader() throws SQLException {
        return other.reader();
    }

    @Override
    public Blobs blobs() {
        return other.blobs();
    }

    @Override
    public Map<String, String> dialect() {
        return other.dialect();
    }

    @Override
    public String fault(SQLException e) {
        return other.fault(e);
    }

    @Override
    public boolean isDamaged(SQLException e) {
        return other.isDamaged(e);
    }

    @Override
    public void close() {
        other.close();
    }
}
