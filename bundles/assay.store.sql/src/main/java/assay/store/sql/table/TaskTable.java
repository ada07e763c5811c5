// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.spi.store.Fact;
import java.sql.SQLException;

/** The tasks of runs, a row for each revision. Their texts stand beside it in {@link TextTable}, once for all runs. */
final class TaskTable extends FactTable<Fact.TaskText> {
    TaskTable() {
        super(Fact.TaskText.class, "task", "run, ordinal, revision, id, digest");
    }

    @Override
    public String select(String rest) {
        return "select run, ordinal, revision, id, task.digest, text from task join task_text on task_text.digest = task.digest " + rest;
    }

    @Override
    void write(Fact.TaskText f, Values out) {
        out.run(f.run()).number(f.ordinal()).number(f.revision()).text(f.id()).digest(f.digest());
    }

    @Override
    public Fact.TaskText read(Row row) throws SQLException {
        return new Fact.TaskText(row.run(), row.number(), row.whole(), row.text(), row.digest(), row.text());
    }
}
