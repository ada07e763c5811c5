// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.spi.store.Fact;

/** The texts of tasks under their digest. */
final class TextTable extends FactTable<Fact.TaskText> {
    TextTable() {
        super(Fact.TaskText.class, "task_text", "digest, text");
    }

    @Override
    void write(Fact.TaskText f, Values out) {
        out.digest(f.digest()).text(f.text());
    }

    @Override
    public Fact.TaskText read(Row row) {
        throw new UnsupportedOperationException("texts are read with their tasks");
    }
}
