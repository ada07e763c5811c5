// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.economy.Account;
import assay.core.economy.Measure;
import assay.core.economy.Posting;
import assay.core.money.Money;
import assay.core.spi.store.Fact;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Settlements of jobs. */
public final class SettledTable extends FactTable<Fact.Settled> {
    SettledTable() {
        super(Fact.Settled.class, "settled", "id, run, policy, task, digest, accounts, stamp, at");
    }

    @Override
    void write(Fact.Settled f, Values out) {
        out.next().run(f.run()).word(f.policy()).number(f.task()).digest(f.key());
        out.text(Json.write(f.accounts(), (accounts, o) -> Json.list(accounts, o, SettledTable::account)));
        out.stamp(f.by()).at(f.at());
    }

    @Override
    public Fact.Settled read(Row row) throws SQLException {
        row.number();
        return new Fact.Settled(row.run(), row.word(), row.number(), row.digest(),
                Json.read(row.text(), in -> Json.list(in, SettledTable::account)), row.stamp(), row.at());
    }

    private static void account(Account a, JsonGenerator out) throws IOException {
        out.writeNumber(a.worker());
        money(a.earnings(), out);
        money(a.cost(), out);
        Json.list(a.postings(), out, (p, o) -> {
            o.writeString(p.kind().name());
            money(p.amount(), o);
            o.writeString(p.memo());
        });
        Json.list(a.measures(), out, (m, o) -> {
            o.writeString(m.name());
            o.writeNumber(m.numerator());
            o.writeNumber(m.denominator());
            o.writeString(m.unit());
        });
    }

    private static Account account(JsonParser in) throws IOException {
        int worker = (int) Json.number(in);
        Money earnings = money(in);
        Money cost = money(in);
        in.nextToken();
        List<Posting> postings =
                Json.list(in, i -> new Posting(Posting.Kind.valueOf(i.nextTextValue()), money(i), i.nextTextValue()));
        in.nextToken();
        List<Measure> measures = Json.list(in, i -> new Measure(i.nextTextValue(), Json.real(i), Json.real(i), i.nextTextValue()));
        return new Account(worker, earnings, cost, postings, measures);
    }

    private static void money(Money m, JsonGenerator out) throws IOException {
        out.writeNumber(m.micros());
        out.writeString(m.currency());
    }

    private static Money money(JsonParser in) throws IOException {
        return new Money(Json.number(in), in.nextTextValue());
    }
}
