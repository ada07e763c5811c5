// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.spi.store.Summary;
import assay.core.work.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a run is.
 *
 * @param others cells that ended and are not in the rate, by outcome
 */
public record Tally(long cells, long ended, long assessed, long complete, long costMicros, Map<Outcome, Long> others) {
    static Tally of(long cells, List<Summary> sums) {
        Map<Outcome, Long> others = new TreeMap<>();
        for (Summary s : sums) s.outcomes().forEach((o, n) -> {
            if (!o.counts() && n > 0) others.merge(o, n, Long::sum);
        });
        return new Tally(cells, sums.stream().mapToLong(Summary::ended).sum(), sums.stream().mapToLong(Tally::assessed).sum(),
                sums.stream().mapToLong(Summary::complete).sum(), sums.stream().mapToLong(Summary::costMicros).sum(), others);
    }

    static long assessed(Summary sum) {
        return sum.outcomes().entrySet().stream().filter(e -> e.getKey().counts()).mapToLong(Map.Entry::getValue).sum();
    }
}
