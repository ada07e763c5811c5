// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

/**
 * Σ numerators ÷ Σ denominators over independent clusters, in constant memory. With ones as denominators it is a mean,
 * with counts a mean of values that are clustered. The standard error is cluster-robust: Miller 2024 (arXiv 2411.00640,
 * section 2.2), (1/n)·√Σ_c(Σ_{i∈c}(s_i − s̄))², its variance multiplied by C/(C−1), which is not in the paper: it makes
 * the formula agree with the usual one where every cluster has one value, and few clusters need it.
 */
public final class ClusteredRatio {
    /** Below this share of the squares, a variance is rounding. */
    private static final double ROUNDING = 1e-12;

    private long clusters;
    private double numerators;
    private double denominators;
    private double squares;
    private double products;
    private double weights;
    private double least = Double.POSITIVE_INFINITY;

    /** One cluster; both finite. A cluster of denominator 0 says nothing of the ratio and is left out. */
    public void add(double numerator, double denominator) {
        if (denominator == 0 && numerator == 0) return;
        clusters++;
        numerators += numerator;
        denominators += denominator;
        squares += numerator * numerator;
        products += numerator * denominator;
        weights += denominator * denominator;
        least = Math.min(least, numerator);
    }

    public long clusters() {
        return clusters;
    }

    public double numerators() {
        return numerators;
    }

    public double denominators() {
        return denominators;
    }

    /** Whether there is a value. */
    public boolean isDefined() {
        return denominators != 0;
    }

    public double value() {
        return numerators / denominators;
    }

    /** Of {@link #value}; 0 with fewer than two clusters. */
    public double standardError() {
        double r = value();
        return Math.sqrt(variance(squares - 2 * r * products + r * r * weights)) / Math.abs(denominators);
    }

    /** Of {@link #numerators}, the clusters taken as drawn from many like them; 0 with fewer than two clusters. */
    public double standardErrorOfSum() {
        return Math.sqrt(variance(squares - numerators * numerators / clusters));
    }

    /** Whether no cluster had a negative numerator. */
    public boolean isNeverNegative() {
        return least >= 0;
    }

    private double variance(double residuals) {
        if (clusters < 2 || residuals <= ROUNDING * squares) return 0;
        return residuals * clusters / (clusters - 1);
    }
}
