// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

import assay.analysis.resampling.Bootstrap;
import assay.analysis.statistic.Intervals;
import assay.core.report.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A coefficient with its 95 % interval and what it rests on.
 *
 * @param interval empty where there is none; its method is said in its own field
 * @param items items of which something was rated by at least two
 * @param ratings ratings of those
 */
public record Finding(Coefficient coefficient, Optional<Interval> interval, int items, int ratings, int raters) {
    /** From and to. */
    public record Interval(double low, double high, String method) {}

    public static Finding of(Grid grid, Measure measure, int samples) {
        int[][] rows = grid.paired();
        int items = grid.pairedByItem().length;
        Coefficient coefficient = measure.of(grid);
        Optional<Interval> interval = switch (coefficient) {
            case Coefficient.Undefined u -> Optional.empty();
            case Coefficient.Known known when measure == Measure.PERCENT && grid.raters().size() == 2 && items == rows.length ->
                    Intervals.wilson(known.value() * items, items).map(Finding::interval);
            case Coefficient.Known known -> samples == 0 ? Optional.empty() : spread(grid, measure, samples)
                    .filter(s -> s.low() < s.high()).map(s -> new Interval(s.low(), s.high(), "bootstrap by item, " + samples + " samples"));
        };
        return new Finding(coefficient, interval, items, Arrays.stream(rows).mapToInt(Grid::rated).sum(), grid.raters().size());
    }

    /** How the measure varies with the items; empty with fewer than two, or where more than half of the samples give no number. */
    static Optional<Bootstrap.Spread> spread(Grid grid, Measure measure, int samples) {
        List<int[][]> items = List.of(grid.pairedByItem());
        return new Bootstrap(samples).spread(items, drawn -> measure.of(grid.with(drawn.stream().flatMap(Arrays::stream).toArray(int[][]::new))).orNaN());
    }

    private static Interval interval(Estimate wilson) {
        return new Interval(wilson.low(), wilson.high(), wilson.method());
    }
}
