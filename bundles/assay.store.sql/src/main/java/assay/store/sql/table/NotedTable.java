// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.spi.store.Fact;
import java.sql.SQLException;

/** Books: what was noted, in order. */
final class NotedTable extends FactTable<Fact.Noted> {
    NotedTable() {
        super(Fact.Noted.class, "noted", "book, number, text, at");
    }

    @Override
    void write(Fact.Noted f, Values out) {
        out.word(f.book()).number(f.number()).text(f.text()).at(f.at());
    }

    @Override
    public Fact.Noted read(Row row) throws SQLException {
        return new Fact.Noted(row.word(), row.number(), row.text(), row.at());
    }
}
