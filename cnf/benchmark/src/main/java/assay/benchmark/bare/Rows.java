// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.bare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A row a cell in SQLite, written by one thread that commits whatever has gathered, each commit synced to disk. */
final class Rows implements AutoCloseable {
    private static final Row END = new Row(-1, false, "");

    private record Row(int cell, boolean right, String answer) {}

    private final BlockingQueue<Row> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;

    Rows(Path file) {
        writer = Thread.ofPlatform().start(() -> write(file));
    }

    void add(int cell, boolean right, String answer) {
        waiting.add(new Row(cell, right, answer));
    }

    private void write(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement setup = connection.createStatement()) {
                setup.execute("pragma journal_mode=wal");
                setup.execute("pragma synchronous=full");
                setup.execute("create table cell(id integer primary key, right_answer integer, answer text)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into cell values(?,?,?)")) {
                write(connection, insert);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Connection connection, PreparedStatement insert) throws SQLException, InterruptedException {
        List<Row> batch = new ArrayList<>();
        for (boolean more = true; more; batch.clear()) {
            batch.add(waiting.take());
            waiting.drainTo(batch);
            more = !batch.remove(END);
            for (Row row : batch) {
                insert.setInt(1, row.cell);
                insert.setInt(2, row.right ? 1 : 0);
                insert.setString(3, row.answer);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    @Override
    public void close() throws InterruptedException {
        waiting.add(END);
        writer.join();
    }
}
