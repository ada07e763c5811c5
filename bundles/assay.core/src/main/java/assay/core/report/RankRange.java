// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import java.util.List;

/**
 * The ranks that the data leave open for a worker, by completion rate.
 *
 * @param best from 1
 * @param worst at least best
 * @param notDistinguishable workers that cannot be told from this one
 */
public record RankRange(String worker, int best, int worst, List<String> notDistinguishable) {
    public RankRange {
        if (best < 1 || worst < best) throw new IllegalArgumentException("ranks go from 1 up, not from " + best + " to " + worst);
        notDistinguishable = List.copyOf(notDistinguishable);
    }

    /** Such as {@code 2} or {@code 1–3}. */
    public String ranks() {
        return best == worst ? "" + best : best + "–" + worst;
    }
}
