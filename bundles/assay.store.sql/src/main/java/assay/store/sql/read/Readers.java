// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.read;

import assay.core.problem.Resumable;
import assay.store.sql.database.Database;
import assay.store.sql.table.FactTable;
import assay.store.sql.table.LongTexts;
import assay.store.sql.table.Names;
import assay.store.sql.table.Row;
import assay.core.spi.store.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** Asks the questions. Each thread and each open stream has a connection; a few idle ones are kept for the next. */
public final class Readers implements AutoCloseable {
    private static final int IDLE = 8;

    private final Database database;
    private final Names names;
    private final LongTexts texts;
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    public Readers(Database database, Names names, LongTexts texts) {
        this.database = database;
        this.names = names;
        this.texts = texts;
    }

    /** Makes a value of a result, standing before its first row. */
    @FunctionalInterface
    public interface Answer<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /** @param rest of the select, with a ? for each parameter (Long, Integer, byte[] or String) */
    public <F extends Fact> List<F> list(FactTable<F> table, String rest, Object... parameters) {
        return ask(table.select(rest), rows -> {
            List<F> found = new ArrayList<>();
            Row row = new Row(rows, names, texts);
            while (rows.next()) found.add(table.read(row.rewind()));
            return found;
        }, parameters);
    }

    public <T> T ask(String sql, Answer<T> answer, Object... parameters) {
        Reader reader = take();
        try {
            T value;
            try (ResultSet rows = reader.ask(sql, parameters).executeQuery()) {
                value = answer.of(rows);
            }
            giveBack(reader);
            return value;
        } catch (SQLException e) {
            discard(reader);
            throw failed(e);
        } catch (RuntimeException e) {
            discard(reader);
            throw e;
        }
    }

    /** Rows as they are asked for, one snapshot for all; the stream gives its connection back at its end or when closed. */
    public <F extends Fact> Stream<F> stream(FactTable<F> table, String rest, Object... parameters) {
        return stream(table.select(rest), rows -> table.read(rows.rewind()), parameters);
    }

    /** Makes a value of the row that stands. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    /** Rows of any question, as they are asked for. */
    public <T> Stream<T> stream(String sql, Reading<T> reading, Object... parameters) {
        Reader reader = take();
        try {
            return new Cursor<>(this, reader, reader.ask(sql, parameters).executeQuery(), reading, names, texts).stream();
        } catch (SQLException e) {
            discard(reader);
            throw failed(e);
        }
    }

    RuntimeException failed(SQLException e) {
        return new Resumable("The store " + database.place() + " cannot be read: " + e.getMessage() + ". Mend that, then resume.", e);
    }

    private Reader take() {
        if (closed) throw new IllegalStateException("the store is closed");
        Reader reader = idle.pollFirst();
        try {
            return reader != null ? reader : new Reader(database.reader());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void giveBack(Reader reader) {
        try {
            reader.rest();
        } catch (SQLException e) {
            discard(reader);
            return;
        }
        if (idle.size() < IDLE) idle.addFirst(reader);
        else discard(reader);
        if (closed) close();
    }

    void discard(Reader reader) {
        try {
            reader.close();
        } catch (SQLException e) {
            System.getLogger(Readers.class.getName()).log(System.Logger.Level.DEBUG, "close", e);
        }
    }

    /** Connections of open streams are closed with them. */
    @Override
    public void close() {
        closed = true;
        for (Reader r = idle.pollFirst(); r != null; r = idle.pollFirst()) discard(r);
    }
}
