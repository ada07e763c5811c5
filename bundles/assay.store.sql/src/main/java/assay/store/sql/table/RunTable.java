// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.SQLException;

/** Runs that were planned, a row for each revision of the plan. */
final class RunTable extends FactTable<Fact.Run> {
    RunTable() {
        super(Fact.Run.class, "run", "id, revision, name, plan, at, stamps");
    }

    @Override
    void write(Fact.Run f, Values out) {
        out.run(f.run()).number(f.revision()).text(f.run()).text(f.plan()).at(f.at());
        out.text(Json.write(f.by(), (by, o) -> Json.list(by, o, (s, p) -> {
            p.writeString(s.name());
            p.writeString(s.bundle());
            p.writeString(s.version());
            p.writeString(s.sha256());
        })));
    }

    @Override
    public Fact.Run read(Row row) throws SQLException {
        row.number();
        int revision = row.whole();
        return new Fact.Run(row.text(), revision, row.text(), row.at(), Json.read(row.text(), in -> Json.list(in, RunTable::stamp)));
    }

    private static Stamp stamp(JsonParser in) throws IOException {
        return new Stamp(in.nextTextValue(), in.nextTextValue(), in.nextTextValue(), in.nextTextValue());
    }
}
