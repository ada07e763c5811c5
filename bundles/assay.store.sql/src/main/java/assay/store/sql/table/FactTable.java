// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.spi.store.Fact;
import java.sql.SQLException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** How one kind of fact is written to its table and read from it. */
public abstract class FactTable<F extends Fact> {
    private final Class<F> kind;
    private final String name;
    private final String columns;
    private final int count;

    /** @param columns separated by commas, in the order in which {@link #write} and {@link #read} take them */
    FactTable(Class<F> kind, String name, String columns) {
        this.kind = kind;
        this.name = name;
        this.columns = columns;
        this.count = columns.split(",").length;
    }

    /** Adds a row, or nothing when its key is there. */
    public final String insert() {
        return "insert into " + name + " (" + columns + ") values (" + String.join(", ", Collections.nCopies(count, "?"))
                + ") on conflict do nothing";
    }

    /** @param rest where and in which order */
    public String select(String rest) {
        return "select " + columns + " from " + name + " " + rest;
    }

    /** Done by the thread that brings the fact, so that the writer has little to do. */
    public final @Nullable Object[] values(Fact fact, LongTexts texts) {
        Values out = new Values(count, texts);
        write(kind.cast(fact), out);
        return out.finish();
    }

    abstract void write(F fact, Values out);

    public abstract F read(Row row) throws SQLException;
}
