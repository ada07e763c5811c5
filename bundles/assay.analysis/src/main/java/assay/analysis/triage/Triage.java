// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.analysis.statistic.Intervals;
import assay.core.report.Estimate;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What triage made of a run's judgements, and what that comes to. */
public final class Triage {
    private final Rules rules;
    private final List<Judgement> all;
    private final Gate gate;
    private final Inclusion inclusion;

    public Triage(Rules rules, List<Judgement> all, Gate gate, Inclusion inclusion) {
        this.rules = rules;
        this.all = List.copyOf(all);
        this.gate = gate;
        this.inclusion = inclusion;
    }

    public Routing routing(Judgement j) {
        return Routing.of(j, rules, gate);
    }

    public Gate gate() {
        return gate;
    }

    public List<Judgement> all() {
        return all;
    }

    public Rules rules() {
        return rules;
    }

    public Map<Routing, Long> counts() {
        Map<Routing, Long> counts = new EnumMap<>(Routing.class);
        all.forEach(j -> counts.merge(routing(j), 1L, Long::sum));
        return counts;
    }

    /** Share of the judge's verdicts that are accepted. */
    public Optional<Estimate> coverage() {
        return Intervals.wilson(all.stream().filter(j -> routing(j).isAccepted()).count(), all.size());
    }

    /** How often an accepted verdict is wrong, by the audit. */
    public Optional<Estimate> escape() {
        Escapes escapes = new Escapes();
        all.stream().filter(j -> routing(j).isAccepted() && j.people().isPresent()).forEach(j -> escapes.add(j.isContradicted(), inclusion.applyAsDouble(j)));
        return escapes.rate();
    }

    /** Share of criteria that are met by people's word, each weighing what its probability of being looked at says. */
    public Optional<Estimate> quality() {
        Escapes met = new Escapes();
        all.stream().filter(j -> j.people().isPresent()).forEach(j -> met.add(j.people().get(), inclusion.applyAsDouble(j)));
        return met.rate();
    }

    /** Verdicts on which people are asked and have not answered. */
    public long waiting() {
        return all.stream().filter(j -> routing(j).asks() && j.people().isEmpty()).count();
    }

    public Duration human() {
        return all.stream().map(Judgement::human).reduce(Duration.ZERO, Duration::plus);
    }

    public List<Curve.Point> curve() {
        return Curve.of(all, inclusion);
    }
}
