// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * With which probability people came to look at a verdict: always where a routing sent it to them, with the share of the audit where it
 * was accepted, and over several routings with the probability that one of them asked. Draws of one seed hold each other, and so does what is labelled
 * by a later plan hold what was by those before.
 */
public final class Inclusion implements ToDoubleFunction<Judgement> {
    private final List<Routed> routings;
    private final List<PlannedLabels> plans;

    /** A routing of the run, as it was noted. */
    public record Routed(Rules rules, Gate gate) {
        private double asks(Judgement j) {
            boolean accepted = (rules.leastLabels() == 0 || gate.isOpen(j)) && j.confidence().isPresent() && j.confidence().getAsDouble() >= rules.threshold();
            return accepted ? rules.audit() : 1;
        }
    }

    /** @param routings none where whoever looked was not drawn */
    public Inclusion(List<Routed> routings) {
        this(routings, List.of());
    }

    /** @param plans by which labels were drawn beside */
    public Inclusion(List<Routed> routings, List<PlannedLabels> plans) {
        this.routings = List.copyOf(routings);
        this.plans = List.copyOf(plans);
    }

    @Override
    public double applyAsDouble(Judgement j) {
        if (!j.drawn() || routings.isEmpty() && plans.isEmpty()) return 1;
        Map<Long, Double> bySeed = new HashMap<>();
        routings.forEach(r -> bySeed.merge(r.rules().seed(), r.asks(j), Math::max));
        double never = plans.stream().mapToDouble(p -> 1 - p.asks(j)).min().orElse(1);
        for (double asks : bySeed.values()) never *= 1 - asks;
        return never < 1 ? 1 - never : 1;
    }
}
