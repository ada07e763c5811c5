// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.analysis.statistic.PairedRates;
import assay.core.report.Contrast;
import assay.core.report.Estimate;
import assay.core.report.RankRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every worker of a run against every other, so that neighbours can be compared once the order is known. */
final class PairTally {
    /** Beyond this many workers nobody is compared: the pairs would outgrow the board. */
    static final int WORKERS = 64;

    private final List<List<PairedRates>> pairs = new ArrayList<>();

    PairTally(int workers) {
        for (int a = 0; a < workers && workers <= WORKERS; a++) {
            List<PairedRates> row = new ArrayList<>();
            for (int b = 0; b < a; b++) row.add(new PairedRates());
            pairs.add(row);
        }
    }

    void add(List<Stint> stints) {
        for (int a = 0; a < pairs.size(); a++)
            for (int b = 0; b < a; b++) {
                Stint x = stints.get(a);
                Stint y = stints.get(b);
                pairs.get(a).get(b).add(x.complete(), x.assessed(), y.complete(), y.assessed());
            }
    }

    /** Neighbours in this order. */
    List<Contrast> neighbours(List<Integer> order, List<String> labels) {
        List<Contrast> found = new ArrayList<>();
        for (int i = 1; i < order.size() && !pairs.isEmpty(); i++) contrast(order.get(i - 1), order.get(i), labels).ifPresent(found::add);
        return found;
    }

    /** The ranks that all pairs of these leave open. */
    List<RankRange> ranks(List<Integer> order, List<String> labels) {
        List<Ranking.Pair> found = new ArrayList<>();
        for (int i = 0; i < order.size() && !pairs.isEmpty(); i++)
            for (int k = i + 1; k < order.size(); k++) {
                int better = i;
                int worse = k;
                contrast(order.get(i), order.get(k), labels).ifPresent(c -> found.add(new Ranking.Pair(better, worse, c)));
            }
        return Ranking.of(order.stream().map(labels::get).toList(), found);
    }

    private Optional<Contrast> contrast(int better, int worse, List<String> labels) {
        if (better > worse) return pairs.get(better).get(worse).contrast(labels.get(better), labels.get(worse));
        return pairs.get(worse).get(better).contrast(labels.get(worse), labels.get(better)).map(PairTally::turned);
    }

    private static Contrast turned(Contrast c) {
        Estimate d = c.difference();
        return new Contrast(c.b(), c.a(), new Estimate(0 - d.value(), 0 - d.high(), 0 - d.low(), d.n(), d.method()), c.p(), c.distinguishable());
    }
}
