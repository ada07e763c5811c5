// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import assay.core.report.Estimate;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two sums of money compared task by task, in constant memory: the sum of the differences, its standard error from how
 * they vary between tasks (Miller 2024, arXiv 2411.00640, section 4) and Student's t. All trials of a task are one cluster.
 */
public final class PairedAmounts {
    private final ClusteredRatio differences = new ClusteredRatio();
    private double first;
    private double second;

    /** One task that both have an account of; in units of the currency. */
    public void add(double a, double b) {
        differences.add(a - b, 1);
        first += a;
        second += b;
    }

    public long tasks() {
        return differences.clusters();
    }

    /** Of the tasks that both have. */
    public double first() {
        return first;
    }

    /** Of the tasks that both have. */
    public double second() {
        return second;
    }

    /** First less second; empty with fewer than two tasks. */
    public Optional<Estimate> difference() {
        if (tasks() < 2) return Optional.empty();
        double reach = differences.standardErrorOfSum() * Intervals.student(tasks());
        double value = first - second;
        return Optional.of(new Estimate(value, value - reach, value + reach, tasks(), Intervals.CLUSTERED));
    }

    /** Two-sided: the chance of so large a mean difference where there is none. Where all differences are the same, that of so many equal signs. */
    public double p() {
        double error = differences.standardErrorOfSum();
        if (differences.numerators() == 0) return 1;
        if (error == 0) return Math.min(1, 2 * Math.pow(0.5, tasks()));
        return Math.min(1, 2 * TDistribution.of(tasks() - 1).survivalProbability(Math.abs(differences.numerators()) / error));
    }
}
