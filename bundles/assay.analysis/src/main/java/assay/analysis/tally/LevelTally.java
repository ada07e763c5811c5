// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.analysis.statistic.PairedRates;
import assay.core.report.Ablation;
import assay.core.report.Ablation.Effect;
import assay.core.report.Ablation.Figures;
import assay.core.report.Contrast;
import assay.core.work.Worker;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One level of a factor, summed up task by task: all cells of its workers, and beside the base the pairs of workers that
 * differ in nothing else. Tasks are the clusters, and in differences each counts once (Miller 2024, section 4).
 */
final class LevelTally {
    private final List<Integer> workers;
    private final List<Pair> pairs;
    private final boolean independent;
    private final ClusteredRatio completion = new ClusteredRatio();
    private final ClusteredRatio score = new ClusteredRatio();
    private final ClusteredRatio dollars = new ClusteredRatio();
    private final ClusteredRatio seconds = new ClusteredRatio();
    private final PairedRates rates = new PairedRates();
    private final ClusteredRatio scoreApart = new ClusteredRatio();
    private final ClusteredRatio dollarsApart = new ClusteredRatio();
    private final ClusteredRatio secondsApart = new ClusteredRatio();

    /** Two workers, by their place in the plan, that differ in the factor alone. */
    record Pair(int level, int base) {}

    /** A sum over cells and how many they are. */
    private record Sum(double of, long cells) {
        static Sum of(List<Double> values) {
            return new Sum(values.stream().mapToDouble(Double::doubleValue).sum(), values.size());
        }

        Sum plus(Sum other) {
            return new Sum(of + other.of, cells + other.cells);
        }
    }

    /** @param pairs none for the base */
    LevelTally(List<Integer> workers, List<Pair> pairs, int trials) {
        this.workers = workers;
        this.pairs = pairs;
        this.independent = workers.size() == 1 && trials == 1;
    }

    void add(List<Stint> stints) {
        mean(stints, completion, LevelTally::completed);
        mean(stints, score, s -> Sum.of(s.scores()));
        mean(stints, dollars, s -> Sum.of(s.dollars()));
        mean(stints, seconds, s -> Sum.of(s.seconds()));
        Sum[] done = both(stints, LevelTally::completed);
        rates.add((long) done[0].of, done[0].cells, (long) done[1].of, done[1].cells);
        apart(stints, scoreApart, s -> Sum.of(s.scores()));
        apart(stints, dollarsApart, s -> Sum.of(s.dollars()));
        apart(stints, secondsApart, s -> Sum.of(s.seconds()));
    }

    private static Sum completed(Stint s) {
        return new Sum(s.complete(), s.assessed());
    }

    private void mean(List<Stint> stints, ClusteredRatio into, Function<Stint, Sum> figure) {
        Sum all = workers.stream().map(stints::get).map(figure).reduce(new Sum(0, 0), Sum::plus);
        into.add(all.of, all.cells);
    }

    private void apart(List<Stint> stints, ClusteredRatio into, Function<Stint, Sum> figure) {
        Sum[] both = both(stints, figure);
        if (both[0].cells > 0) into.add(both[0].of / both[0].cells - both[1].of / both[1].cells, 1);
    }

    /** Level and base at one task, over the pairs that have cells on both sides. */
    private Sum[] both(List<Stint> stints, Function<Stint, Sum> figure) {
        Sum[] both = {new Sum(0, 0), new Sum(0, 0)};
        for (Pair p : pairs) {
            Sum mine = figure.apply(stints.get(p.level));
            Sum base = figure.apply(stints.get(p.base));
            if (mine.cells == 0 || base.cells == 0) continue;
            both[0] = both[0].plus(mine);
            both[1] = both[1].plus(base);
        }
        return both;
    }

    Ablation.Level level(String value, List<Worker> all) {
        long assessed = (long) completion.denominators();
        Figures means = new Figures(
                independent ? Intervals.wilson(completion.numerators(), assessed) : Intervals.share(completion, assessed),
                Intervals.share(score, (long) score.denominators()),
                Intervals.ratio(dollars, (long) dollars.denominators()), Intervals.ratio(seconds, (long) seconds.denominators()));
        return new Ablation.Level(value, workers.stream().map(w -> all.get(w).label()).toList(), (long) completion.numerators(), assessed, means, effect());
    }

    private Optional<Effect> effect() {
        return rates.contrast("level", "base").map(c -> new Effect(pairs.size(), differences(c), c.p(), c.distinguishable()));
    }

    private Figures differences(Contrast completions) {
        return new Figures(Optional.of(completions.difference()), Intervals.ratio(scoreApart, scoreApart.clusters()),
                Intervals.ratio(dollarsApart, dollarsApart.clusters()), Intervals.ratio(secondsApart, secondsApart.clusters()));
    }
}
