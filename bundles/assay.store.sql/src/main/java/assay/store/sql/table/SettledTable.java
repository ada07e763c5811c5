// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.economy.Account;
import assay.core.economy.Measure;
import assay.core.economy.Posting;
import assay.core.money.Money;
import assay.core.spi.store.Fact;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
                accounts(row.text()), row.stamp(), row.at());
    }

    static List<Account> accounts(String json) {
        return Json.read(json, in -> Json.list(in, SettledTable::account));
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
        List<Posting> postings = Json.list(in, SettledTable::posting);
        in.nextToken();
        return new Account(worker, earnings, cost, postings, measures(in));
    }

    /** In the form of 0.1.0-SNAPSHOT before kinds, the names of payer and payee stood in place of the kind. */
    private static Posting posting(JsonParser in) throws IOException {
        String first = in.nextTextValue();
        Optional<Posting.Kind> kind = Arrays.stream(Posting.Kind.values()).filter(k -> k.name().equals(first)).findFirst();
        return new Posting(kind.isPresent() ? kind.get() : between(first, in.nextTextValue()), money(in), in.nextTextValue());
    }

    private static Posting.Kind between(String from, String to) {
        if (from.equals("client")) return Posting.Kind.CLIENT_PAYMENT;
        if (to.equals("client")) return Posting.Kind.REFUND;
        return Arrays.stream(Posting.Kind.values()).filter(k -> k.to().label().equals(to)).findFirst().orElse(Posting.Kind.TOOLS);
    }

    /** Measures had no unit once. */
    private static List<Measure> measures(JsonParser in) throws IOException {
        List<Measure> measures = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            String name = in.nextTextValue();
            double numerator = Json.real(in);
            double denominator = Json.real(in);
            boolean hasUnit = in.nextToken() == JsonToken.VALUE_STRING;
            measures.add(new Measure(name, numerator, denominator, hasUnit ? in.getText() : ""));
            if (hasUnit && in.nextToken() != JsonToken.END_ARRAY) throw new IOException("more values of a measure than known");
        }
        return measures;
    }

    private static void money(Money m, JsonGenerator out) throws IOException {
        out.writeNumber(m.micros());
        out.writeString(m.currency());
    }

    private static Money money(JsonParser in) throws IOException {
        return new Money(Json.number(in), in.nextTextValue());
    }
}
