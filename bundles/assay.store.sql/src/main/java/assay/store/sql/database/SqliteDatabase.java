// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import assay.store.sql.content.BlobFolder;
import assay.store.sql.content.Blobs;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A file of SQLite in write-ahead mode. Every commit is synced to the disk. Readers have connections of their own and
 * never wait for the writer.
 */
public final class SqliteDatabase implements Database {
    private static final int PATIENCE_MILLIS = 10_000;
    /** Kibibytes; the writer keeps the inner pages of its indexes. */
    private static final int WRITER_CACHE = 16 << 10;
    /** Readers mostly pass over a table once; several are open at a time, and kept afterwards. */
    private static final int READER_CACHE = 1 << 10;
    private static final int CHECKPOINT_PAGES = 4_000;

    private final Path file;
    private final Blobs blobs;
    private final FolderLock lock;
    private @Nullable Connection writer;

    private SqliteDatabase(StoreFolder folder, FolderLock lock) {
        this.file = folder.database();
        this.blobs = new BlobFolder(folder.blobs());
        this.lock = lock;
    }

    /** The database in this folder, when no other process works on it. */
    public static SqliteDatabase take(StoreFolder folder) {
        return new SqliteDatabase(folder, FolderLock.take(folder.path()));
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public DataSource source() {
        return source(WRITER_CACHE);
    }

    private SQLiteDataSource source(int cache) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setCacheSize(-cache);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(CHECKPOINT_PAGES));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public Connection writer() throws SQLException {
        writer = source(WRITER_CACHE).getConnection();
        writer.setAutoCommit(false);
        return writer;
    }

    @Override
    public Connection reader() throws SQLException {
        return source(READER_CACHE).getConnection();
    }

    @Override
    public Map<String, String> dialect() {
        return Map.of("bytes", "blob", "serial", "integer primary key", "clustered", "without rowid",
                "now", "text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now'))");
    }

    @Override
    public String fault(SQLException e) {
        if (!(e instanceof SQLiteException s)) return "cannot be written: " + e.getMessage();
        return switch (SQLiteErrorCode.getErrorCode(s.getResultCode().code & 0xff)) {
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE, SQLITE_MISUSE -> "";
            case SQLITE_FULL -> "has no room: the disk is full";
            case SQLITE_BUSY, SQLITE_LOCKED -> "is kept busy by another program for more than " + PATIENCE_MILLIS / 1000 + " s";
            case SQLITE_READONLY, SQLITE_PERM -> "may not be written";
            default -> "cannot be written: " + e.getMessage();
        };
    }

    @Override
    public boolean isDamaged(SQLException e) {
        if (!(e instanceof SQLiteException s)) return false;
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(s.getResultCode().code & 0xff);
        return code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT;
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public void close() {
        try (lock) {
            if (writer != null) writer.close();
        } catch (SQLException e) {
            System.getLogger(SqliteDatabase.class.getName()).log(System.Logger.Level.DEBUG, "close", e);
        }
    }
}
