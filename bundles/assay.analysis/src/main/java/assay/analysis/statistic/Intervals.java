// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import assay.core.report.Estimate;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/** 95 % intervals of the figures in a report. */
public final class Intervals {
    /** Name of a Wilson score interval. */
    public static final String WILSON = "Wilson";
    /** Name of an interval from a cluster-robust standard error and Student's t with C − 1 degrees of freedom. */
    public static final String CLUSTERED = "clustered by task";
    /** Name of a Wilson interval that takes all cells of a task for one: where tasks do not differ, a standard error of 0 would claim certainty. */
    public static final String WILSON_OVER_TASKS = "Wilson over tasks";
    /** Said where one task gives a value and no interval. */
    public static final String NONE = "one task, no interval";

    private static final double Z = 1.959963984540054;

    private Intervals() {}

    /** A rate whose cells are independent (Wilson 1927); empty without any. */
    public static Optional<Estimate> wilson(double hits, long n) {
        return n == 0 ? Optional.empty() : Optional.of(wilson(hits / n, n, n, WILSON));
    }

    /** A rate or a mean of scores in [0, 1], clustered; the mean is clipped, its parts are not (HealthBench). */
    public static Optional<Estimate> share(ClusteredRatio ratio, long n) {
        if (!ratio.isDefined()) return Optional.empty();
        double value = clip(ratio.value());
        double error = ratio.standardError();
        if (error == 0) return Optional.of(wilson(value, ratio.clusters(), n, WILSON_OVER_TASKS));
        double reach = error * student(ratio.clusters());
        return Optional.of(new Estimate(value, clip(ratio.value() - reach), clip(ratio.value() + reach), n, CLUSTERED));
    }

    /** A ratio or mean without bounds. */
    public static Optional<Estimate> ratio(ClusteredRatio ratio, long n) {
        if (!ratio.isDefined()) return Optional.empty();
        if (ratio.clusters() < 2) return Optional.of(new Estimate(ratio.value(), ratio.value(), ratio.value(), n, NONE));
        return Optional.of(around(ratio.value(), ratio.standardError() * student(ratio.clusters()), n, false));
    }

    /** A sum over tasks; empty with fewer than two. A sum of amounts none of which is negative is not negative. */
    public static Optional<Estimate> sum(ClusteredRatio perTask) {
        if (perTask.clusters() < 2) return Optional.empty();
        double reach = perTask.standardErrorOfSum() * student(perTask.clusters());
        return Optional.of(around(perTask.numerators(), reach, perTask.clusters(), perTask.isNeverNegative()));
    }

    /** The 97.5 % quantile of Student's t for so many clusters, at least two. */
    public static double student(long clusters) {
        return TDistribution.of(clusters - 1).inverseSurvivalProbability(0.025);
    }

    private static Estimate around(double value, double reach, long n, boolean neverNegative) {
        double low = value - reach;
        return new Estimate(value, neverNegative ? Math.max(0, low) : low, value + reach, n, CLUSTERED);
    }

    private static Estimate wilson(double p, long trials, long n, String method) {
        double z2 = Z * Z / trials;
        double centre = (p + z2 / 2) / (1 + z2);
        double reach = Z * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials)) / (1 + z2);
        return new Estimate(p, p == 0 ? 0 : clip(centre - reach), p == 1 ? 1 : clip(centre + reach), n, method);
    }

    private static double clip(double x) {
        return Math.max(0, Math.min(1, x));
    }
}
