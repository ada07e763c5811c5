// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.problem.Place;
import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import assay.core.spi.store.RunStore;
import assay.store.sql.database.Database;
import assay.store.sql.database.Migrations;
import assay.store.sql.read.Readers;
import assay.store.sql.table.Names;
import assay.store.sql.table.Tables;
import assay.store.sql.write.GroupCommit;
import assay.store.sql.write.Transaction;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A store that is open, with all that belongs to it; shared by all who opened it in this process. */
final class OpenStore implements AutoCloseable {
    private final Database database;
    private final Tables tables;
    private final Names names = new Names();
    private final Readers readers;
    private final GroupCommit writer;
    private int users;

    /** @param database closed with the store, or when it cannot be opened */
    OpenStore(Database database) {
        this.database = database;
        this.tables = new Tables(database.blobs());
        this.readers = new Readers(database, names, tables.longTexts());
        boolean opened = false;
        try {
            Migrations.apply(database);
            this.writer = new GroupCommit(database, new Transaction(database.writer(), tables, names));
            opened = true;
        } catch (SQLException e) {
            throw unusable(e);
        } finally {
            if (!opened) database.close();
        }
    }

    private RuntimeException unusable(SQLException e) {
        if (database.isDamaged(e))
            return new UserError(Place.in(database.place()), "this is no store of Assay, or a damaged one: " + e.getMessage() + ".",
                    "Put it back from a copy, or name another place with --store.");
        return new Resumable("The store " + database.place() + " " + database.fault(e) + ". Mend that and try again.", e);
    }

    /** The store for one more user, who opened it under this location. */
    synchronized RunStore lease(String location, Runnable giveBack) {
        users++;
        AtomicBoolean closed = new AtomicBoolean();
        return new SqlRunStore(location, tables, names, database.blobs(), readers, writer, () -> {
            if (closed.compareAndSet(false, true)) giveBack.run();
        });
    }

    /** Whether that was the last user. */
    synchronized boolean release() {
        return --users == 0;
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        database.close();
    }
}
