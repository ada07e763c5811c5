// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import assay.core.money.Money;
import assay.core.report.MoneyLine;
import assay.core.report.Score;
import assay.core.report.Timing;
import assay.core.work.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;

/** How a worker did, as JSON fields. */
final class ScoreFields {
    private final Json json;

    ScoreFields(Json json) {
        this.json = json;
    }

    /** @param offered sum of the prices of the tasks */
    void write(Score s, Optional<Money> offered) throws IOException {
        json.text("worker", s.worker());
        json.number("cells", s.cells());
        json.number("assessed", s.assessed());
        json.number("complete", s.complete());
        json.estimate("completionRate", "interval", s.completion());
        json.text("method", s.completion().map(e -> e.method()));
        json.estimate("score", "scoreInterval", s.rubric());
        json.number("scored", s.rubric().map(e -> e.n()).orElse(0L));
        json.amount("cost", Optional.of(s.cost()));
        json.interval("costInterval", s.costInterval());
        json.objects("money", s.money(), m -> money(m, offered));
        json.object("outcomes", () -> {
            for (var e : new TreeMap<Outcome, Long>(s.outcomes()).entrySet()) json.number(e.getKey().label(), e.getValue());
        });
        json.maybe("seconds", s.timing(), this::seconds);
    }

    private void money(MoneyLine m, Optional<Money> offered) throws IOException {
        json.text("policy", m.policy());
        json.amount("earnings", Optional.of(m.earnings()));
        json.amount("cost", Optional.of(m.cost()));
        json.text("currency", m.earnings().currency());
        json.amount("offered", offered);
        json.interval("earningsInterval", m.earningsInterval());
        json.interval("costInterval", m.costInterval());
        json.objects("measures", m.measures(), f -> {
            json.text("name", f.name());
            json.estimate("value", "interval", Optional.of(f.estimate()));
            json.number("n", f.estimate().n());
            json.text("unit", f.unit());
            json.text("method", f.estimate().method());
        });
        json.objects("ledger", m.books().totals(), t -> {
            json.text("kind", t.kind().label());
            json.text("from", t.kind().from().label());
            json.text("to", t.kind().to().label());
            json.amount("amount", Optional.of(t.amount()));
            json.number("postings", t.postings());
        });
        json.maybe("tail", m.books().tail(), t -> {
            json.number("tasks", t.tasks());
            json.real("topShare", t.topShare());
            json.real("largestShift", t.shift());
        });
    }

    private void seconds(Timing t) throws IOException {
        json.estimate("mean", "interval", Optional.of(t.mean()));
        json.number("cells", t.mean().n());
        json.real("p50", t.p50());
        json.real("p95", t.p95());
        json.real("p99", t.p99());
        json.real("lateShare", t.lateShare());
        json.number("withDeadline", t.withDeadline());
    }
}
