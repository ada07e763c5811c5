// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.analysis.statistic.Holm;
import assay.analysis.statistic.RankRanges;
import assay.core.report.Contrast;
import assay.core.report.RankRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The ranks that all pairs together leave open. Where every pair has a test, its p is corrected for their number, so that
 * all ranges hold together; with trials each pair's interval decides alone.
 */
final class Ranking {
    private Ranking() {}

    /** A pair by its places in the order. */
    record Pair(int better, int worse, Contrast contrast) {}

    static List<RankRange> of(List<String> order, List<Pair> pairs) {
        if (order.size() < 2 || pairs.isEmpty()) return List.of();
        boolean tested = pairs.stream().allMatch(p -> p.contrast().p().isPresent());
        double[] corrected = tested ? Holm.corrected(pairs.stream().map(p -> p.contrast().p().orElseThrow()).toList()) : new double[pairs.size()];
        RankRanges ranges = new RankRanges(order.size());
        for (int i = 0; i < pairs.size(); i++) {
            Pair p = pairs.get(i);
            if (!p.contrast().distinguishable() || corrected[i] >= 0.05) continue;
            if (p.contrast().difference().value() > 0) ranges.better(p.better(), p.worse());
            else ranges.better(p.worse(), p.better());
        }
        List<RankRange> found = new ArrayList<>();
        for (int w = 0; w < order.size(); w++)
            found.add(new RankRange(order.get(w), ranges.of(w).best(), ranges.of(w).worst(), ranges.notDistinguishable(w).stream().map(order::get).toList()));
        return found;
    }
}
