// SPDX-License-Identifier: Apache-2.0
package assay.analysis.labels;

import assay.analysis.statistic.Intervals;
import assay.analysis.trust.Judged;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * How many labels of people each stratum needs next, until the interval of the corrected share is narrow enough. A label goes where it
 * takes most from the variance, which is Neyman's allocation in whole numbers (Neyman 1934, J. R. Stat. Soc. 97, 558; Wright 2012, The
 * American Statistician 66, 217). The variance is that of a share by two-phase sampling for stratification, the judge's verdicts being
 * the first phase (Cochran 1977, Sampling Techniques, section 12.2): σ²/N + Σ W² s² (1/n − 1/N) over strata, the second term times the
 * design effect, for criteria of one submission tell less than as many submissions (Kish 1965, Survey Sampling, section 8.2).
 */
public final class LabelPlan {
    private final List<Part> parts;
    private final double design;

    private LabelPlan(List<Part> parts, double design) {
        this.parts = List.copyOf(parts);
        this.design = design;
    }

    /** Of what is labelled now, nothing more being wanted. */
    public static LabelPlan now(List<Judged> things, String positive) {
        Map<Stratum, int[]> counts = new TreeMap<>();
        for (Judged j : things) {
            int[] c = counts.computeIfAbsent(Stratum.of(j, positive), s -> new int[3]);
            c[0]++;
            if (j.isLabelled()) c[1]++;
            if (j.isLabelled() && j.reference().get().equals(positive)) c[2]++;
        }
        return new LabelPlan(counts.entrySet().stream().map(e -> new Part(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2], 0)).toList(),
                DesignEffect.of(things, positive));
    }

    /** What has to be labelled so that half the interval is no wider than the target, and no more than so many. */
    public LabelPlan until(double target, long most) {
        PriorityQueue<Part> queue = new PriorityQueue<>(Comparator.comparingDouble(LabelPlan::gain).reversed().thenComparing(Part::stratum));
        queue.addAll(parts);
        LabelPlan plan = this;
        for (long taken = 0; taken < most; taken++) {
            // Summed over few strata, so that it costs little to ask after each label.
            if (plan.halfWidth().isPresent() && plan.halfWidth().get() <= target) return plan;
            Part best = queue.poll();
            if (best == null || best.unlabelled() == 0) return plan;
            queue.add(best.more());
            plan = new LabelPlan(queue.stream().sorted(Comparator.comparing(Part::stratum)).toList(), design);
        }
        return plan;
    }

    /** What one more label takes from the variance, without the constant factor; every stratum is looked at at all first. */
    private static double gain(Part p) {
        if (p.unlabelled() == 0) return -1;
        int n = p.labelled() + p.next();
        return n == 0 ? Double.POSITIVE_INFINITY : (double) p.all() * p.all() * p.variance() / ((double) n * (n + 1));
    }

    /** Half the width of the 95 % interval that is to be expected; empty while a stratum has no label. */
    public Optional<Double> halfWidth() {
        if (parts.stream().anyMatch(p -> p.labelled() + p.next() == 0) || labels() < 2) return Optional.empty();
        double all = all();
        double share = 0;
        double drawn = 0;
        for (Part p : parts) {
            double weight = p.all() / all;
            share += weight * p.share();
            drawn += weight * weight * p.variance() * (1.0 / (p.labelled() + p.next()) - 1.0 / p.all());
        }
        return Optional.of(Intervals.student(labels()) * Math.sqrt(share * (1 - share) / all + design * drawn));
    }

    /** The share of the positive by people's word, each stratum weighing what it holds; empty while a stratum has no label. */
    public Optional<Double> share() {
        if (parts.stream().anyMatch(p -> p.labelled() == 0)) return Optional.empty();
        return Optional.of(parts.stream().mapToDouble(p -> (double) p.all() / all() * p.positive() / p.labelled()).sum());
    }

    public List<Part> parts() {
        return parts;
    }

    public double design() {
        return design;
    }

    /** Things that the judge rated. */
    public int all() {
        return parts.stream().mapToInt(Part::all).sum();
    }

    /** More that are wanted. */
    public int next() {
        return parts.stream().mapToInt(Part::next).sum();
    }

    private int labels() {
        return parts.stream().mapToInt(p -> p.labelled() + p.next()).sum();
    }
}
