// SPDX-License-Identifier: Apache-2.0
package assay.analysis.pairwise;

import assay.analysis.statistic.Intervals;
import assay.core.report.Estimate;
import java.util.Optional;

/**
 * How often a rater leaned one way.
 *
 * @param what the way
 * @param hits times it did; a tie is half of one
 * @param n times it could have
 * @param fair what is to be expected of one who does not lean
 */
public record Leaning(String rater, String what, double hits, long n, String fair) {
    public Optional<Estimate> share() {
        return Intervals.wilson(hits, n);
    }
}
