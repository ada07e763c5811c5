// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import assay.core.grading.Assessment.Completion;
import assay.core.grading.Ruling.Standing;
import assay.core.task.Criterion;
import assay.core.task.Rubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Applies a scoring profile to the rulings of one submission. */
public final class Scoring {
    private final Rubric rubric;
    private final ScoringProfile profile;
    private final Map<String, Ruling> byCriterion = new HashMap<>();

    private Scoring(Rubric rubric, List<Ruling> rulings, ScoringProfile profile) {
        this.rubric = rubric;
        this.profile = profile;
        rulings.forEach(r -> byCriterion.put(r.criterion(), r));
    }

    /** @param rulings one for each leaf of the rubric */
    public static Assessment assess(Rubric rubric, List<Ruling> rulings, ScoringProfile profile) {
        return new Scoring(rubric, rulings, profile).assess(rulings);
    }

    private Assessment assess(List<Ruling> rulings) {
        List<String> failed = new ArrayList<>();
        List<String> gateFailed = new ArrayList<>();
        boolean open = rulings.isEmpty();
        boolean broken = false;
        for (Criterion c : rubric.leaves()) {
            Ruling r = byCriterion.get(c.id());
            boolean gated = profile.gate().contains(c.importance());
            if (r.isSettled() && wentWrong(c, r)) {
                failed.add(c.id());
                if (gated) gateFailed.add(c.id());
            }
            open |= gated && r.standing() == Standing.OPEN;
            broken |= gated && r.standing() == Standing.FAILED;
        }
        return new Assessment(completion(gateFailed, open, broken), score(rulings), rulings, failed, gateFailed);
    }

    /** One gated miss decides, whatever is still open. */
    private static Completion completion(List<String> gateFailed, boolean open, boolean broken) {
        if (!gateFailed.isEmpty()) return Completion.INCOMPLETE;
        if (broken) return Completion.FAILED;
        return open ? Completion.OPEN : Completion.COMPLETE;
    }

    private static boolean wentWrong(Criterion c, Ruling r) {
        return (r.standing() == Standing.MET) == c.isPitfall();
    }

    private OptionalDouble score(List<Ruling> rulings) {
        if (rulings.isEmpty() || !rulings.stream().allMatch(Ruling::isSettled)) return OptionalDouble.empty();
        return switch (profile.aggregation()) {
            case FRACTION -> OptionalDouble.of(rubric.leaves().stream().mapToDouble(c -> wentWrong(c, ruling(c)) ? 0 : 1).average().orElseThrow());
            case WEIGHTED_FRACTION -> weighted(rubric.leaves());
            case SIGNED_POINTS -> signedPoints();
            case TREE -> weighted(children(null));
        };
    }

    private Ruling ruling(Criterion c) {
        return byCriterion.get(c.id());
    }

    /** How well a leaf went, in [0, 1]: its share of the scale; for a pitfall, the rest of it. */
    private double goodness(Criterion c) {
        double share = ruling(c).share();
        return c.isPitfall() ? 1 - share : share;
    }

    private OptionalDouble weighted(List<Criterion> criteria) {
        double sum = 0;
        double weights = 0;
        for (Criterion c : criteria) {
            double w = c.weighing().weight().orElse(profile.weights().get(c.importance()));
            List<Criterion> below = profile.aggregation() == ScoringProfile.Aggregation.TREE ? children(c.id()) : List.of();
            OptionalDouble value = below.isEmpty() ? OptionalDouble.of(goodness(c)) : weighted(below);
            if (value.isEmpty()) continue;
            sum += w * value.getAsDouble();
            weights += w;
        }
        return weights > 0 ? OptionalDouble.of(sum / weights) : OptionalDouble.empty();
    }

    private OptionalDouble signedPoints() {
        double got = 0;
        double possible = 0;
        for (Criterion c : rubric.leaves()) {
            double p = c.weighing().points().orElse(profile.points().get(c.importance()));
            if (ruling(c).standing() == Standing.MET) got += p;
            if (p > 0) possible += p;
        }
        return possible > 0 ? OptionalDouble.of(got / possible) : OptionalDouble.empty();
    }

    private List<Criterion> children(String parent) {
        return rubric.criteria().stream()
                .filter(c -> java.util.Objects.equals(c.weighing().parent().orElse(null), parent)).toList();
    }
}
