// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.spi.store.RunStore;
import assay.store.sql.database.SqliteDatabase;
import assay.store.sql.database.StoreFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A disk with little room: a mounted file system of a few megabytes; where mounting is not allowed, a database that may
 * have few pages.
 */
final class SmallDisk implements AutoCloseable {
    private static final int PAGES = 800;

    private final Path folder;
    private final boolean mounted;
    private boolean small = true;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /** How the room is limited. */
    enum Kind { DISK, DATABASE }

    static SmallDisk at(Path folder, Kind kind) throws Exception {
        return new SmallDisk(folder, kind == Kind.DISK && run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder.toString()));
    }

    RunStore open() {
        if (mounted) return new SqlRunStores().open(folder.toString());
        OpenStore store = new OpenStore(new FewPages(SqliteDatabase.take(StoreFolder.at(folder.toString())), small));
        return store.lease("", store::close);
    }

    void grow() throws Exception {
        small = false;
        if (mounted) run("mount", "-o", "remount,size=60m", folder.toString());
    }

    @Override
    public void close() throws Exception {
        if (mounted && !run("umount", folder.toString())) throw new IOException(folder + " stays mounted");
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** SQLite says "full" when the database would need more pages. */
    private static final class FewPages extends OtherDatabase {
        private final boolean small;

        FewPages(SqliteDatabase database, boolean small) {
            super(database);
            this.small = small;
        }

        @Override
        public Connection writer() throws SQLException {
            Connection c = super.writer();
            if (!small) return c;
            try (Statement s = c.createStatement()) {
                s.execute("pragma max_page_count = " + PAGES);
            }
            return c;
        }
    }
}
