// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.money.Money;
import assay.core.report.Redaction.What;
import assay.core.run.Plan;
import assay.core.run.RunRates;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A report without what its reader is not to see. What cannot be shown without it is left out whole. */
final class RedactedReport implements Report {
    private final Report report;
    private final Redaction redaction;
    private final HiddenNames names;
    private final HiddenCells hidden;

    RedactedReport(Report report, Redaction redaction) {
        this.report = report;
        this.redaction = redaction;
        names = redaction.hides(What.WORKERS) ? HiddenNames.of(report.plan().workers()) : HiddenNames.NONE;
        hidden = new HiddenCells(redaction, names);
    }

    private boolean hides(What what) {
        return redaction.hides(what);
    }

    @Override
    public String run() {
        return report.run();
    }

    @Override
    public Instant started() {
        return report.started();
    }

    @Override
    public Plan plan() {
        Plan p = report.plan();
        boolean money = hides(What.PRICES);
        return new Plan(p.suites(), names.workers(p.workers()), p.schedule(), p.limits(), p.grading(), p.profile(), money ? List.of() : p.policies(), money ? RunRates.USUAL : p.rates(),
                hides(What.WORKERS) ? Optional.empty() : p.route());
    }

    /** Their names tell which providers were used. */
    @Override
    public List<Stamp> plugins() {
        return hides(What.WORKERS) ? List.of() : report.plugins();
    }

    @Override
    public List<Score> board() {
        return scores(report.board());
    }

    private List<Score> scores(List<Score> scores) {
        return scores.stream().map(s -> new Score(names.of(s.worker()), s.cells(), s.outcomes(), s.assessed(), s.complete(), s.completion(), s.rubric(), s.cost(), s.costInterval(),
                hides(What.PRICES) ? List.of() : s.money(), s.timing())).toList();
    }

    @Override
    public List<String> unranked() {
        return report.unranked().stream().map(names::of).toList();
    }

    @Override
    public List<Contrast> contrasts() {
        return report.contrasts().stream().map(c -> new Contrast(names.of(c.a()), names.of(c.b()), c.difference(), c.p(), c.distinguishable())).toList();
    }

    @Override
    public List<RankRange> ranks() {
        return report.ranks().stream().map(r -> new RankRange(names.of(r.worker()), r.best(), r.worst(), r.notDistinguishable().stream().map(names::of).toList())).toList();
    }

    @Override
    public List<TurnScore> turns() {
        return report.turns().stream().map(t -> new TurnScore(names.of(t.worker()), t.turn(), t.complete(), t.assessed(), t.rate())).toList();
    }

    @Override
    public List<Advice> advice() {
        if (hides(What.PRICES)) return List.of();
        return report.advice().stream().map(a -> new Advice(names.of(a.worker()), a.parts(), a.edges(), a.swings(), a.assumptions())).toList();
    }

    @Override
    public Detail detail() {
        Detail d = report.detail();
        return new Detail(hides(What.PRICES) ? List.of() : d.prices(), d.attempts().stream().map(a -> new AttemptScore(names.of(a.worker()), a.k(), a.tasks(), a.any(), a.all())).toList(),
                hides(What.WORKERS) ? List.of() : d.ablations());
    }

    @Override
    public List<Slice> slices() {
        boolean money = hides(What.PRICES);
        return report.slices().stream().filter(s -> !money || !s.by().equals("price")).map(s -> new Slice(s.by(), s.value(), s.tasks(), money ? Optional.empty() : s.price(), scores(s.scores()))).toList();
    }

    @Override
    public List<CriterionScore> criteria() {
        return report.criteria().stream().map(c -> new CriterionScore(names.of(c.worker()), c.by(), c.value(), c.right(), c.settled(), c.rate())).toList();
    }

    @Override
    public List<Failures> failures() {
        return report.failures().stream().map(f -> new Failures(names.of(f.worker()), f.histogram(), f.nearMisses(), f.fatal())).toList();
    }

    @Override
    public Optional<Money> totalPrice() {
        return hides(What.PRICES) ? Optional.empty() : report.totalPrice();
    }

    @Override
    public long pricedTasks() {
        return hides(What.PRICES) ? 0 : report.pricedTasks();
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(List.of(redaction.describe()));
        report.notes().stream().filter(n -> !hides(What.PRICES) || !speaksOfMoney(n)).map(names::in).forEach(all::add);
        return all;
    }

    private static boolean speaksOfMoney(String note) {
        String words = note.toLowerCase(java.util.Locale.ROOT);
        return Stream.of("$", "usd", "price", "worth", "earn", "paid", "money").anyMatch(words::contains);
    }

    @Override
    public Stream<CellLine> cells() {
        return report.cells().map(hidden::of);
    }

    @Override
    public List<Fact.CallEnded> calls(Fact.Handed submission) {
        return hides(What.DELIVERABLES) || hides(What.WORKERS) ? List.of() : report.calls(submission);
    }
}
