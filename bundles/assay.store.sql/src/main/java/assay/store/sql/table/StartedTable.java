// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.spi.store.Fact;
import java.sql.SQLException;

/** Model calls that were about to be made. */
final class StartedTable extends FactTable<Fact.CallStarted> {
    StartedTable() {
        super(Fact.CallStarted.class, "call_started", "run, attempt, ordinal, prompt, model, at");
    }

    @Override
    void write(Fact.CallStarted f, Values out) {
        out.run(f.run()).digest(f.attempt()).number(f.ordinal()).digest(f.prompt()).word(f.model()).at(f.at());
    }

    @Override
    public Fact.CallStarted read(Row row) throws SQLException {
        return new Fact.CallStarted(row.run(), row.digest(), row.whole(), row.digest(), row.word(), row.at());
    }
}
