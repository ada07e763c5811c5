// SPDX-License-Identifier: Apache-2.0
package assay.analysis.paired;

import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.analysis.statistic.PairedRates;
import assay.core.money.Money;
import assay.core.report.Estimate;
import assay.core.report.PairedRuns.Figure;
import assay.core.report.PairedRuns.What;
import assay.core.spi.store.Fact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The paired differences of one worker. The mean of score, cost and seconds has an interval clustered by task; completion is
 * compared task by task, with Agresti and Min's interval and McNemar's test where every task has one cell ({@link PairedRates}).
 */
final class Differences {
    private final String worker;
    private final PairedRates completion = new PairedRates();
    private final Map<What, Sums> sums = new EnumMap<>(What.class);

    /** A cell in both runs. */
    record Pair(Fact.CellEnded before, Fact.CellEnded after) {}

    /** Sums of one figure over all cells. */
    private static final class Sums {
        double before;
        double after;
        long cells;
        final ClusteredRatio differences = new ClusteredRatio();
    }

    Differences(String worker) {
        this.worker = worker;
    }

    /** All cells of one task. */
    void add(List<Pair> pairs) {
        long a = pairs.stream().filter(p -> p.after.complete()).count();
        long b = pairs.stream().filter(p -> p.before.complete()).count();
        completion.add(a, pairs.size(), b, pairs.size());
        for (What what : What.values()) add(what, pairs);
    }

    private void add(What what, List<Pair> pairs) {
        double difference = 0;
        long cells = 0;
        Sums s = sums.computeIfAbsent(what, w -> new Sums());
        for (Pair p : pairs) {
            OptionalDouble before = value(what, p.before);
            OptionalDouble after = value(what, p.after);
            if (before.isEmpty() || after.isEmpty()) continue;
            s.before += before.getAsDouble();
            s.after += after.getAsDouble();
            difference += after.getAsDouble() - before.getAsDouble();
            cells++;
        }
        s.cells += cells;
        if (cells > 0) s.differences.add(difference, cells);
    }

    private static OptionalDouble value(What what, Fact.CellEnded cell) {
        return switch (what) {
            case COMPLETION -> OptionalDouble.of(cell.complete() ? 1 : 0);
            case SCORE -> cell.assessment().map(a -> a.score()).orElse(OptionalDouble.empty());
            case COST -> cell.spent().cost().filter(c -> c.currency().equals("USD")).map(Money::micros)
                    .map(m -> OptionalDouble.of(m / 1e6)).orElse(OptionalDouble.empty());
            case SECONDS -> OptionalDouble.of(cell.spent().time().toNanos() / 1e9);
        };
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (What what : What.values()) {
            Sums s = sums.get(what);
            if (s == null || s.cells == 0) continue;
            figure(what, s).ifPresent(figures::add);
        }
        return figures;
    }

    private Optional<Figure> figure(What what, Sums s) {
        double before = s.before / s.cells;
        double after = s.after / s.cells;
        if (what == What.COMPLETION)
            return completion.contrast("after", "before").map(c -> new Figure(worker, what, before, after, c.difference(), c.distinguishable()));
        return Intervals.ratio(s.differences, s.cells).map(d -> new Figure(worker, what, before, after, d, isApart(d, s.differences.clusters())));
    }

    private static boolean isApart(Estimate difference, long tasks) {
        return tasks > 1 && (difference.low() > 0 || difference.high() < 0);
    }
}
