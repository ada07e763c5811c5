// SPDX-License-Identifier: Apache-2.0
package assay.analysis.resampling;

import assay.core.report.Estimate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Percentile bootstrap of Σ numerators ÷ Σ denominators with the task as the unit (Efron and Tibshirani 1993, chapter 13).
 * Tasks with the same pair of numbers are kept as one with a count. Where few pairs differ, the counts of a resample are
 * drawn at once from their multinomial distribution, which is the same law as drawing task by task; else tasks are drawn.
 * The seed is fixed, so the same tasks in any order give the same interval. Not safe for use by several threads.
 */
public final class TaskBootstrap {
    /** Name of the interval. */
    public static final String METHOD = "bootstrap by task";
    /** Resamples. */
    public static final int RESAMPLES = 10_000;

    private static final int BLOCKS = 16;
    private static final long SEED = 0x5eed_a55aL;
    /** A count costs about as much as so many single draws. */
    private static final int DRAWS_A_COUNT = 40;

    private final Map<Pair, Integer> counts = new HashMap<>();
    private int tasks;

    private record Pair(double numerator, double denominator) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byNumerator = Double.compare(numerator, other.numerator);
            return byNumerator != 0 ? byNumerator : Double.compare(denominator, other.denominator);
        }
    }

    /** One task; both finite. */
    public void add(double numerator, double denominator) {
        counts.merge(new Pair(numerator + 0.0, denominator + 0.0), 1, Integer::sum);
        tasks++;
    }

    /** Of the ratio; empty with fewer than two tasks or where the denominators add up to 0. */
    public Optional<Estimate> ratio() {
        return interval(false);
    }

    /** Of the sum of numerators, as many tasks drawn as there are; empty with fewer than two. */
    public Optional<Estimate> sum() {
        return interval(true);
    }

    private Optional<Estimate> interval(boolean sum) {
        Pair[] pairs = counts.keySet().stream().sorted().toArray(Pair[]::new);
        int[] times = Arrays.stream(pairs).mapToInt(counts::get).toArray();
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < pairs.length; i++) {
            top += pairs[i].numerator * times[i];
            bottom += pairs[i].denominator * times[i];
        }
        if (tasks < 2 || !sum && bottom == 0) return Optional.empty();
        double[] drawn = resampled(pairs, times, sum);
        if (drawn.length == 0) return Optional.empty();
        return Optional.of(new Estimate(sum ? top : top / bottom, quantile(drawn, 0.025), quantile(drawn, 0.975), tasks, METHOD));
    }

    /** Resamples whose denominators add up to 0 have no ratio and are left out. */
    private double[] resampled(Pair[] pairs, int[] times, boolean sum) {
        boolean few = (long) pairs.length * DRAWS_A_COUNT < tasks;
        SplittableRandom seeds = new SplittableRandom(SEED);
        SplittableRandom[] blocks = new SplittableRandom[BLOCKS];
        Arrays.setAll(blocks, i -> seeds.split());
        double[] all = new double[RESAMPLES];
        double[] flat = few ? new double[0] : flat(pairs, times);
        IntStream.range(0, BLOCKS).parallel().forEach(b -> {
            Binomials binomials = new Binomials(blocks[b]);
            for (int r = b; r < RESAMPLES; r += BLOCKS)
                all[r] = few ? counted(pairs, times, binomials, sum) : drawn(flat, blocks[b], sum);
        });
        return Arrays.stream(all).filter(Double::isFinite).sorted().toArray();
    }

    /** Multinomial counts, as a chain of binomial ones. */
    private double counted(Pair[] pairs, int[] times, Binomials binomials, boolean sum) {
        long left = tasks;
        long weight = tasks;
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < pairs.length && left > 0; i++) {
            long count = i == pairs.length - 1 ? left : binomials.draw(left, (double) times[i] / weight);
            top += pairs[i].numerator * count;
            bottom += pairs[i].denominator * count;
            left -= count;
            weight -= times[i];
        }
        return sum ? top : top / bottom;
    }

    private double[] flat(Pair[] pairs, int[] times) {
        double[] flat = new double[2 * tasks];
        int at = 0;
        for (int i = 0; i < pairs.length; i++)
            for (int k = 0; k < times[i]; k++) {
                flat[at++] = pairs[i].numerator;
                flat[at++] = pairs[i].denominator;
            }
        return flat;
    }

    /** Two tasks for each random number; the bias of the multiplication is below 10⁻⁴ of a task for a million of them. */
    private double drawn(double[] flat, SplittableRandom random, boolean sum) {
        double top = 0;
        double bottom = 0;
        long bits = 0;
        for (int k = 0; k < tasks; k++) {
            bits = (k & 1) == 0 ? random.nextLong() : bits << 32;
            int i = (int) ((bits >>> 32) * tasks >>> 32) << 1;
            top += flat[i];
            bottom += flat[i + 1];
        }
        return sum ? top : top / bottom;
    }

    private static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
