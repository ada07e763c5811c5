// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.work.Outcome;
import java.sql.SQLException;

/** How cells ended. */
final class CellTable extends FactTable<Fact.CellEnded> {
    CellTable() {
        super(Fact.CellEnded.class, "cell", "run, task, worker, trial, revision, outcome, turn, completion, score, rulings, "
                + "input, cached, output, reasoning, cost, nanos, human_nanos, reason, at");
    }

    @Override
    void write(Fact.CellEnded f, Values out) {
        out.run(f.run()).cell(f.cell()).number(f.revision()).text(f.outcome().name()).number(f.turn());
        f.assessment().ifPresentOrElse(a -> Assessments.write(a, out), () -> Assessments.writeAbsent(out));
        out.spent(f.spent()).text(f.reason()).at(f.at());
    }

    @Override
    public Fact.CellEnded read(Row row) throws SQLException {
        String run = row.run();
        CellId cell = row.cell();
        return new Fact.CellEnded(run, cell, row.whole(), Outcome.valueOf(row.text()), row.whole(), Assessments.read(row),
                row.spent(), row.text(), row.at());
    }
}
