// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

/**
 * How much of a sum of earnings hangs on one task, in constant memory: prices have heavy tails, and an interval from a few
 * hundred tasks does not show it. The leave-one-out change of the mean is (mean − x)/(n − 1) (the jackknife: Efron and
 * Tibshirani 1993, section 11.2), largest for the highest or the lowest value.
 */
public final class TailCheck {
    private long n;
    private double sum;
    private double highest = Double.NEGATIVE_INFINITY;
    private double lowest = Double.POSITIVE_INFINITY;

    /** What one task brought. */
    public void add(double amount) {
        n++;
        sum += amount;
        highest = Math.max(highest, amount);
        lowest = Math.min(lowest, amount);
    }

    public long tasks() {
        return n;
    }

    /** Of the sum, what the task that brought most brought; 0 where nothing was earned. */
    public double topShare() {
        return sum > 0 ? highest / sum : 0;
    }

    /** The largest change of the mean when one task is left out; 0 with fewer than two. */
    public double largestShift() {
        if (n < 2) return 0;
        double mean = sum / n;
        return Math.max(Math.abs(mean - highest), Math.abs(mean - lowest)) / (n - 1);
    }
}
