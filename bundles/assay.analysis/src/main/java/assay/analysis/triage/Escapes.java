// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.analysis.statistic.Intervals;
import assay.core.report.Estimate;
import java.util.Optional;

/**
 * How often an accepted verdict is wrong. Those that people looked at stand for the others, each for as many as its probability of
 * being looked at says (Horvitz and Thompson 1952, as a ratio: Hájek 1971). The interval is Wilson's over the labels; where they weigh
 * differently, over as many labels as are worth the same (Kish 1965, section 11.7), rounded down.
 */
public final class Escapes {
    private double wrong;
    private double sum;
    private double squares;
    private long labels;

    /** @param inclusion probability with which people came to look at it, above 0 */
    void add(boolean contradicted, double inclusion) {
        double weight = 1 / inclusion;
        if (contradicted) wrong += weight;
        sum += weight;
        squares += weight * weight;
        labels++;
    }

    long labels() {
        return labels;
    }

    /** Empty where nobody looked at any. */
    Optional<Estimate> rate() {
        if (labels == 0) return Optional.empty();
        long worth = Math.max(1, (long) Math.floor(sum * sum / squares + 1e-9));
        return Intervals.wilson(wrong / sum * worth, worth);
    }
}
