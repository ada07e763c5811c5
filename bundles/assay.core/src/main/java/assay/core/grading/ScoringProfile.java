// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.task.Importance;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How rulings become a score and a completion. Data, printed with every score; the arithmetic is in {@link Scoring}.
 *
 * @param weights by importance, finite and not negative; used where a criterion has no weight of its own
 * @param points by importance, finite; used where a criterion has no points of its own
 * @param gate importances that must all go right for a submission to be complete (a pitfall goes right by not occurring)
 */
public record ScoringProfile(
        String name, Aggregation aggregation, Map<Importance, Double> weights, Map<Importance, Double> points, Set<Importance> gate) {
    /** The formula of the score. */
    public enum Aggregation {
        /** Share of criteria that went right. */
        FRACTION,
        /** Σ weight·share ÷ Σ weight. */
        WEIGHTED_FRACTION,
        /** Σ points of met criteria ÷ Σ positive points; may be negative, only a mean is clipped (HealthBench, simple-evals). */
        SIGNED_POINTS,
        /** Weighted mean up a tree of criteria, leaves judged (PaperBench). */
        TREE
    }

    private static final Map<Importance, Double> EQUAL = each(1, 1, 1, 1);
    private static final Map<Importance, Double> POINTS = each(10, 6, 3, -8);

    /**
     * The gate of UpBench (all critical and all important met); its score formula is not published, so the share of
     * criteria that went right is ours.
     */
    public static final ScoringProfile UPBENCH = new ScoringProfile("upbench", Aggregation.FRACTION, EQUAL, POINTS,
            EnumSet.of(Importance.CRITICAL, Importance.IMPORTANT));
    /** Every criterion must go right. */
    public static final ScoringProfile STRICT =
            new ScoringProfile("strict", Aggregation.FRACTION, EQUAL, POINTS, EnumSet.allOf(Importance.class));
    /** Weights of Rubrics as Rewards (arXiv 2507.17746); the gate of {@link #UPBENCH}. */
    public static final ScoringProfile WEIGHTED = new ScoringProfile("weighted", Aggregation.WEIGHTED_FRACTION,
            each(1.0, 0.7, 0.3, 0.9), POINTS, EnumSet.of(Importance.CRITICAL, Importance.IMPORTANT));
    /** HealthBench's formula; points by importance are ours where a criterion has none. */
    public static final ScoringProfile SIGNED_POINTS = new ScoringProfile("signed-points", Aggregation.SIGNED_POINTS, EQUAL, POINTS,
            EnumSet.of(Importance.CRITICAL, Importance.IMPORTANT));
    /** PaperBench's weighted tree. */
    public static final ScoringProfile TREE =
            new ScoringProfile("tree", Aggregation.TREE, EQUAL, POINTS, EnumSet.allOf(Importance.class));

    /** The profiles that every workbench has. */
    public static final List<ScoringProfile> BUILT_IN = List.of(UPBENCH, STRICT, WEIGHTED, SIGNED_POINTS, TREE);

    public ScoringProfile {
        if (name.isBlank()) throw new IllegalArgumentException("a scoring profile needs a name");
        Objects.requireNonNull(aggregation, "aggregation");
        weights = full(weights, "weight");
        points = full(points, "points");
        gate = Set.copyOf(gate);
        for (double w : weights.values())
            if (w < 0) throw new IllegalArgumentException("profile \"" + name + "\" has a negative weight " + w);
    }

    public static Optional<ScoringProfile> builtIn(String name) {
        return BUILT_IN.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    public Digest digest() {
        Digester d = Digester.of("profile/1").text(name).text(aggregation.name());
        for (Importance i : Importance.values()) d.real(weights.get(i)).real(points.get(i)).number(gate.contains(i) ? 1 : 0);
        return d.finish();
    }

    /** In words, for reports: {@code upbench (gate: critical, important; score: fraction)}. */
    public String describe() {
        List<String> names = EnumSet.allOf(Importance.class).stream().filter(gate::contains).map(i -> i.name().toLowerCase(java.util.Locale.ROOT)).toList();
        return name + " (gate: " + (names.isEmpty() ? "none" : String.join(", ", names)) + "; score: "
                + aggregation.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ")";
    }

    private static Map<Importance, Double> each(double critical, double important, double optional, double pitfall) {
        return Map.of(Importance.CRITICAL, critical, Importance.IMPORTANT, important, Importance.OPTIONAL, optional, Importance.PITFALL, pitfall);
    }

    private static Map<Importance, Double> full(Map<Importance, Double> given, String what) {
        EnumMap<Importance, Double> copy = new EnumMap<>(Importance.class);
        for (Importance i : Importance.values()) {
            Double value = given.get(i);
            if (value == null || !Double.isFinite(value))
                throw new IllegalArgumentException("a profile needs a finite " + what + " for " + i + ", not " + value);
            copy.put(i, value);
        }
        return java.util.Collections.unmodifiableMap(copy);
    }
}
