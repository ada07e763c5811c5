// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.money.Money;
import assay.core.spi.model.Reply;
import assay.core.spi.model.ToolCall;
import assay.core.spi.store.Fact;
import assay.core.work.Usage;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Model calls that were answered. */
final class EndedTable extends FactTable<Fact.CallEnded> {
    EndedTable() {
        super(Fact.CallEnded.class, "call_ended", "run, attempt, ordinal, prompt, model, text, calls, ending, "
                + "reply_input, reply_cached, reply_output, reply_reasoning, server, fingerprint, billed_currency, billed, certainty, "
                + "input, cached, output, reasoning, cost, nanos, human_nanos, tries, stamp, at");
    }

    @Override
    void write(Fact.CallEnded f, Values out) {
        out.run(f.run()).digest(f.attempt()).number(f.ordinal()).digest(f.prompt()).word(f.model());
        reply(f.reply(), out);
        out.spent(f.spent()).number(f.tries()).stamp(f.by()).at(f.at());
    }

    private static void reply(Reply r, Values out) {
        out.text(r.text());
        if (r.calls().isEmpty()) out.absent();
        else out.text(Json.write(r.calls(), (calls, o) -> Json.list(calls, o, (c, p) -> {
            p.writeString(c.id());
            p.writeString(c.tool());
            p.writeString(c.arguments());
        })));
        out.text(r.end().name()).usage(r.usage()).text(r.server().model()).text(r.server().fingerprint());
        Optional<Money> billed = r.server().billed();
        if (billed.isPresent()) out.text(billed.get().currency()).number(billed.get().micros());
        else out.absent().absent();
        if (r.certainty().isPresent()) out.text(Certainties.write(r.certainty().get()));
        else out.absent();
    }

    @Override
    public Fact.CallEnded read(Row row) throws SQLException {
        return new Fact.CallEnded(row.run(), row.digest(), row.whole(), row.digest(), row.word(), reply(row), row.spent(),
                row.whole(), row.stamp(), row.at());
    }

    private static Reply reply(Row row) throws SQLException {
        String text = row.text();
        String calls = row.textOrNull();
        Reply.End end = Reply.End.valueOf(row.text());
        Usage usage = row.usage();
        String server = row.text();
        String fingerprint = row.text();
        String currency = row.textOrNull();
        Optional<Money> billed = row.money(currency == null ? "USD" : currency);
        String certainty = row.textOrNull();
        List<ToolCall> made = calls == null ? List.of() : Json.read(calls, in -> Json.list(in, EndedTable::call));
        return new Reply(text, made, end, usage, new Reply.Server(server, fingerprint, billed),
                Optional.ofNullable(certainty).map(Certainties::read));
    }

    private static ToolCall call(JsonParser in) throws IOException {
        return new ToolCall(in.nextTextValue(), in.nextTextValue(), in.nextTextValue());
    }
}
