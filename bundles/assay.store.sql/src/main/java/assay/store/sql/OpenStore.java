// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.problem.Place;
import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import assay.core.spi.store.RunStore;
import assay.store.sql.content.BlobFolder;
import assay.store.sql.content.Blobs;
import assay.store.sql.database.Database;
import assay.store.sql.database.FolderLock;
import assay.store.sql.database.Migrations;
import assay.store.sql.database.SqliteDatabase;
import assay.store.sql.database.StoreFolder;
import assay.store.sql.read.Readers;
import assay.store.sql.table.Names;
import assay.store.sql.table.Tables;
import assay.store.sql.write.GroupCommit;
import assay.store.sql.write.Transaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A store that is open, with all that belongs to it; shared by all who opened it in this process. */
final class OpenStore {
    private final AutoCloseable lock;
    private final Tables tables;
    private final Names names = new Names();
    private final Blobs blobs;
    private final Readers readers;
    private final GroupCommit writer;
    private int users;

    OpenStore(Location location) {
        StoreFolder folder = ((Location.Folder) location).folder();
        Database database = new SqliteDatabase(folder.database());
        this.lock = lock(folder);
        this.blobs = new BlobFolder(folder.blobs());
        this.tables = new Tables(blobs);
        this.readers = new Readers(database, names, tables.longTexts());
        boolean opened = false;
        try {
            Migrations.apply(database);
            this.writer = new GroupCommit(database, transaction(database));
            opened = true;
        } catch (SQLException e) {
            throw unusable(database, e);
        } finally {
            if (!opened) close(lock);
        }
    }

    private static FolderLock lock(StoreFolder folder) {
        try {
            return FolderLock.take(folder.path());
        } catch (IOException e) {
            throw new UserError(Place.in(folder.path().toString()), "the store cannot be locked: " + e.getMessage() + ".",
                    "Name another folder with --store.");
        }
    }

    private Transaction transaction(Database database) throws SQLException {
        Connection connection = database.writer();
        try {
            return new Transaction(connection, tables, names);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static RuntimeException unusable(Database database, SQLException e) {
        if (database.isDamaged(e))
            return new UserError(Place.in(database.place()), "this is no store of Assay, or a damaged one: " + e.getMessage() + ".",
                    "Put it back from a copy, or name another folder with --store.");
        return new Resumable("The store " + database.place() + " " + database.fault(e) + ". Mend that and try again.", e);
    }

    /** The store for one more user. */
    synchronized RunStore lease(Runnable giveBack) {
        users++;
        AtomicBoolean closed = new AtomicBoolean();
        return new SqlRunStore(tables, names, blobs, readers, writer, () -> {
            if (closed.compareAndSet(false, true)) giveBack.run();
        });
    }

    /** Whether that was the last user. */
    synchronized boolean release() {
        return --users == 0;
    }

    void close() {
        writer.close();
        readers.close();
        close(lock);
    }

    private static void close(AutoCloseable lock) {
        try {
            lock.close();
        } catch (Exception e) {
            System.getLogger(OpenStore.class.getName()).log(System.Logger.Level.DEBUG, "unlock", e);
        }
    }
}
