// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.read;

import assay.store.sql.table.LongTexts;
import assay.store.sql.table.Names;
import assay.store.sql.table.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A result that is read row by row. */
final class Cursor<T> extends Spliterators.AbstractSpliterator<T> {
    private final Readers readers;
    private final Reader reader;
    private final ResultSet rows;
    private final Row row;
    private final Readers.Reading<T> reading;
    private boolean ended;

    Cursor(Readers readers, Reader reader, ResultSet rows, Readers.Reading<T> reading, Names names, LongTexts texts) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.readers = readers;
        this.reader = reader;
        this.rows = rows;
        this.row = new Row(rows, names, texts);
        this.reading = reading;
    }

    Stream<T> stream() {
        return StreamSupport.stream(this, false).onClose(this::end);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (ended) return false;
        T value;
        try {
            if (!rows.next()) {
                end();
                return false;
            }
            value = reading.of(row);
        } catch (SQLException e) {
            end();
            throw readers.failed(e);
        }
        action.accept(value);
        return true;
    }

    private void end() {
        if (ended) return;
        ended = true;
        try {
            rows.close();
            readers.giveBack(reader);
        } catch (SQLException e) {
            readers.discard(reader);
        }
    }
}
