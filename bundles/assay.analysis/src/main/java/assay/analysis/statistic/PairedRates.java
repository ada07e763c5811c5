// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import assay.core.report.Contrast;
import assay.core.report.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Two completion rates compared task by task, in constant memory. Each task gives the difference of its two rates
 * (Miller 2024, section 4). Where every task has one cell a side, the interval is Agresti and Min's (Statistics in
 * Medicine 24, 2005: half a task added to each kind of pair), which also holds where few tasks or none differ, and
 * McNemar's exact test stands beside it; with trials it comes from the standard error of the differences.
 */
public final class PairedRates {
    private final ClusteredRatio differences = new ClusteredRatio();
    private double ahead;
    private double behind;
    private boolean single = true;

    /** One task that both have assessed cells for. */
    public void add(long completeA, long assessedA, long completeB, long assessedB) {
        if (assessedA == 0 || assessedB == 0) return;
        single &= assessedA == 1 && assessedB == 1;
        double d = (double) completeA / assessedA - (double) completeB / assessedB;
        differences.add(d, 1);
        ahead += Math.max(0, d);
        behind += Math.max(0, -d);
    }

    public long tasks() {
        return differences.clusters();
    }

    /** Empty where no task has assessed cells of both. */
    public Optional<Contrast> contrast(String a, String b) {
        if (tasks() == 0) return Optional.empty();
        Estimate difference = difference();
        OptionalDouble p = single ? OptionalDouble.of(mcNemar(Math.round(ahead), Math.round(behind))) : OptionalDouble.empty();
        boolean apart = (difference.low() > 0 || difference.high() < 0) && p.orElse(0) < 0.05;
        return Optional.of(new Contrast(a, b, difference, p, apart));
    }

    /** Exact, two-sided: the chance that a fair coin splits the tasks that differ at least so unevenly. */
    static double mcNemar(long onlyA, long onlyB) {
        int n = Math.toIntExact(onlyA + onlyB);
        if (n == 0) return 1;
        return Math.min(1, 2 * BinomialDistribution.of(n, 0.5).cumulativeProbability(Math.toIntExact(Math.min(onlyA, onlyB))));
    }

    private Estimate difference() {
        double error = differences.standardError();
        return single || error == 0 ? agrestiMin() : Intervals.ratio(differences, tasks()).orElseThrow();
    }

    private Estimate agrestiMin() {
        double n = tasks() + 2.0;
        double b = ahead + 0.5;
        double c = behind + 0.5;
        double centre = (b - c) / n;
        double reach = 1.959963984540054 * Math.sqrt(b + c - (b - c) * (b - c) / n) / n;
        return new Estimate(differences.value(), Math.max(-1, centre - reach), Math.min(1, centre + reach), tasks(), "Agresti-Min");
    }
}
