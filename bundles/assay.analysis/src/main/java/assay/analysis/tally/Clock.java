// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.core.report.Timing;
import assay.core.work.Spent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/** Seconds a cell. Percentiles come from a histogram of milliseconds with three significant digits, whatever the order. */
final class Clock {
    private final ClusteredRatio mean = new ClusteredRatio();
    private final Histogram millis = new Histogram(3);
    private long late;
    private long withDeadline;

    void add(List<Spent> cells, Optional<Duration> deadline) {
        double sum = 0;
        for (Spent cell : cells) {
            Duration time = cell.time();
            sum += time.toNanos() / 1e9;
            millis.recordValue(Math.round(time.toNanos() / 1e6));
            if (deadline.isPresent()) {
                withDeadline++;
                if (time.compareTo(deadline.get()) > 0) late++;
            }
        }
        mean.add(sum, cells.size());
    }

    /** Empty without any cell. */
    Optional<Timing> timing() {
        OptionalDouble share = withDeadline == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) late / withDeadline);
        return Intervals.ratio(mean, (long) mean.denominators())
                .map(m -> new Timing(m, seconds(50), seconds(95), seconds(99), share, withDeadline));
    }

    private double seconds(double percentile) {
        return millis.getValueAtPercentile(percentile) / 1000.0;
    }
}
