// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.grading.Grounds;
import assay.core.grading.Preference;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.spi.store.Fact;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.SQLException;

/** What raters said of two submissions. */
final class PreferredTable extends FactTable<Fact.Preferred> {
    PreferredTable() {
        super(Fact.Preferred.class, "preferred", "id, identity, run, digest, "
                + "first_run, first_task, first_worker, first_trial, first_turn, second_run, second_task, second_worker, second_trial, second_turn, "
                + "comparer, rater_kind, rater, status, better, looks, reason, fix, confidence, "
                + "input, cached, output, reasoning, cost, nanos, human_nanos, stamp, at");
    }

    @Override
    void write(Fact.Preferred f, Values out) {
        out.next().number(identity(f)).run(f.run()).digest(f.key());
        side(f.first(), out);
        side(f.second(), out);
        Preference p = f.preference();
        out.word(f.comparer()).text(p.rater().kind().name()).text(p.rater().name()).text(p.status());
        if (p instanceof Preference.Given g)
            out.text(g.better().name()).text(Json.write(g.looks(), (looks, o) -> Json.list(looks, o, PreferredTable::look)));
        else out.absent().absent();
        Grounds g = p.grounds();
        out.text(g.reason()).text(g.fix()).real(g.confidence()).spent(g.spent()).stamp(f.by()).at(f.at());
    }

    private static void side(Fact.Side side, Values out) {
        out.run(side.run()).cell(side.cell()).number(side.turn());
    }

    private static long identity(Fact.Preferred f) {
        Preference p = f.preference();
        Digest whole = Digester.of("preferred/1").digest(f.key()).text(p.rater().kind().name()).text(p.rater().name()).text(p.status()).finish();
        return Long.parseUnsignedLong(whole.hex(), 0, 16, 16);
    }

    @Override
    public Fact.Preferred read(Row row) throws SQLException {
        row.number();
        row.number();
        String run = row.run();
        Digest key = row.digest();
        Fact.Side first = side(row);
        Fact.Side second = side(row);
        String comparer = row.word();
        return new Fact.Preferred(run, first, second, key, comparer, preference(row), row.stamp(), row.at());
    }

    private static Fact.Side side(Row row) throws SQLException {
        return new Fact.Side(row.run(), row.cell(), row.whole());
    }

    private static Preference preference(Row row) throws SQLException {
        Rater rater = new Rater(RaterKind.valueOf(row.text()), row.text());
        String status = row.text();
        String better = row.textOrNull();
        String looks = row.textOrNull();
        Grounds grounds = new Grounds(row.text(), row.text(), row.real(), row.spent());
        return switch (status) {
            case "given" -> new Preference.Given(rater, Preference.Better.valueOf(better), Json.read(looks, in -> Json.list(in, PreferredTable::look)), grounds);
            case "pending" -> new Preference.Pending(rater, grounds);
            case "failed" -> new Preference.Failed(rater, grounds);
            default -> throw new SQLException("the store holds a preference with the unknown status " + status);
        };
    }

    private static void look(Preference.Look look, JsonGenerator out) throws IOException {
        out.writeBoolean(look.swapped());
        out.writeString(look.better().name());
    }

    private static Preference.Look look(JsonParser in) throws IOException {
        return new Preference.Look(in.nextBooleanValue(), Preference.Better.valueOf(in.nextTextValue()));
    }
}
