// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import assay.core.report.Estimate;

/** Two figures that rest on different tasks. */
public final class Independent {
    /** Name of the interval. */
    public static final String NEWCOMBE = "Newcombe";

    private Independent() {}

    /**
     * First less second, by the two intervals: d − √((a − l_a)² + (u_b − b)²) to d + √((u_a − a)² + (b − l_b)²) (Newcombe 1998,
     * Statistics in Medicine 17, method 10, which takes Wilson's intervals).
     */
    public static Estimate difference(Estimate a, Estimate b) {
        double d = a.value() - b.value();
        return new Estimate(d, d - Math.hypot(a.value() - a.low(), b.high() - b.value()), d + Math.hypot(a.high() - a.value(), b.value() - b.low()), a.n() + b.n(), NEWCOMBE);
    }
}
