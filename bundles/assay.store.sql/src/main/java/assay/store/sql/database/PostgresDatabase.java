// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.store.sql.content.BlobTable;
import assay.store.sql.content.Blobs;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A schema of a PostgreSQL server. The lock is an advisory one of the connection that writes, so it goes with it; who
 * has it stands in the name that the connection gave itself.
 */
public final class PostgresDatabase implements Database {
    private static final int ROWS_AT_ONCE = 500;
    private static final int NAME_LENGTH = 63;
    /** Tells this lock from those of other programs. */
    private static final int LOCK = 0x41535359;

    private final PostgresUrl url;
    private final PGSimpleDataSource source;
    private final Connection writer;
    private final BlobTable blobs;

    private PostgresDatabase(PostgresUrl url, PGSimpleDataSource source, Connection writer) {
        this.url = url;
        this.source = source;
        this.writer = writer;
        this.blobs = new BlobTable(source);
    }

    /** The store at this URL, when no other process works on it. */
    public static PostgresDatabase take(PostgresUrl url) {
        try {
            PGSimpleDataSource source = source(url);
            Connection writer = source.getConnection();
            try {
                lock(writer, url);
                return new PostgresDatabase(url, source, writer);
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException | IllegalArgumentException e) {
            throw new UserError(Place.in(url.withoutSecrets()), "the server cannot be used: " + e.getMessage(),
                    "Check the URL, or name another store with --store.");
        }
    }

    private static PGSimpleDataSource source(PostgresUrl url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url.url());
        Holder me = Holder.me();
        String name = "assay " + me.pid() + " " + me.command();
        source.setApplicationName(name.substring(0, Math.min(name.length(), NAME_LENGTH)));
        source.setDefaultRowFetchSize(ROWS_AT_ONCE);
        return source;
    }

    private static void lock(Connection c, PostgresUrl url) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("set synchronous_commit to on");
            try (ResultSet r = s.executeQuery("select pg_try_advisory_lock(" + LOCK + ", hashtext(current_schema()))")) {
                if (r.next() && r.getBoolean(1)) return;
            }
        }
        try (PreparedStatement s = c.prepareStatement("select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                + " where l.locktype = 'advisory' and l.granted and l.classid = ? and l.objid = (hashtext(current_schema())::bigint & 4294967295)")) {
            s.setLong(1, LOCK);
            try (ResultSet r = s.executeQuery()) {
                String name = r.next() ? r.getString(1) : "unknown";
                throw Holder.read(name.replaceFirst("^assay (\\d+) ", "$1\n")).refuse(url.withoutSecrets());
            }
        }
    }

    @Override
    public String place() {
        return url.withoutSecrets();
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public Connection writer() throws SQLException {
        writer.setAutoCommit(false);
        return writer;
    }

    @Override
    public Connection reader() throws SQLException {
        Connection c = source.getConnection();
        c.setAutoCommit(false);
        c.setReadOnly(true);
        return c;
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public Map<String, String> dialect() {
        return Map.of("bytes", "bytea", "serial", "bigint not null primary key", "clustered", "",
                "now", "timestamp not null default now()");
    }

    /** By the classes of SQL states: 22 and 23 blame the data, 42 the statement. */
    @Override
    public String fault(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("22") || state.startsWith("23") || state.startsWith("42")) return "";
        return state.equals("53100") ? "has no room: the server's disk is full" : "failed: " + e.getMessage();
    }

    @Override
    public boolean isDamaged(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith("42");
    }

    /** Lets go of the lock by itself: the server notices the end of a connection a moment later. */
    @Override
    public void close() {
        blobs.close();
        try (writer; Statement s = writer.createStatement()) {
            if (!writer.getAutoCommit()) writer.rollback();
            s.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            System.getLogger(PostgresDatabase.class.getName()).log(System.Logger.Level.DEBUG, "close", e);
        }
    }
}
