// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import java.sql.SQLException;

/** Assessments of submissions. */
final class AssessedTable extends FactTable<Fact.Assessed> {
    AssessedTable() {
        super(Fact.Assessed.class, "assessed",
                "run, task, worker, trial, turn, revision, profile, completion, score, rulings, at");
    }

    @Override
    void write(Fact.Assessed f, Values out) {
        out.run(f.run()).cell(f.cell()).number(f.turn()).number(f.revision()).word(f.profile());
        Assessments.write(f.assessment(), out);
        out.at(f.at());
    }

    @Override
    public Fact.Assessed read(Row row) throws SQLException {
        String run = row.run();
        CellId cell = row.cell();
        return new Fact.Assessed(
                run, cell, row.whole(), row.whole(), row.word(), Assessments.read(row).orElseThrow(), row.at());
    }
}
