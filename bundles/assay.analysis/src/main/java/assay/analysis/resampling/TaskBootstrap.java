// SPDX-License-Identifier: Apache-2.0
package assay.analysis.resampling;

import assay.core.report.Estimate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Percentile bootstrap of Σ numerators ÷ Σ denominators with the task, or another cluster, as the unit. Tasks with the same
 * pair of numbers are kept as one with a count. The same tasks in any order give the same interval. Not safe for use by
 * several threads.
 */
public final class TaskBootstrap {
    /** Name of the interval. */
    public static final String METHOD = "bootstrap by task";

    /** A count costs about as much as so many single draws. */
    private static final int DRAWS_A_COUNT = 140;

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
        Pair[] kinds = counts.keySet().stream().sorted().toArray(Pair[]::new);
        int[] times = Arrays.stream(kinds).mapToInt(counts::get).toArray();
        double[] numerators = Arrays.stream(kinds).mapToDouble(Pair::numerator).toArray();
        double[] denominators = Arrays.stream(kinds).mapToDouble(Pair::denominator).toArray();
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < kinds.length; i++) {
            top += numerators[i] * times[i];
            bottom += denominators[i] * times[i];
        }
        if (tasks < 2 || !sum && bottom == 0) return Optional.empty();
        double value = sum ? top : top / bottom;
        boolean few = (long) kinds.length * DRAWS_A_COUNT < tasks;
        Bootstrap.Draws draws = few ? new CountedDraws(numerators, denominators, times, tasks, sum)
                : new BlockDraws(flat(numerators, times), isEven(denominators) ? new double[] {denominators[0]} : flat(denominators, times), sum);
        return new Bootstrap(Bootstrap.SAMPLES).spread(draws).map(s -> new Estimate(value, s.low(), s.high(), tasks, METHOD));
    }

    private static boolean isEven(double[] values) {
        return Arrays.stream(values).allMatch(v -> v == values[0]);
    }

    private double[] flat(double[] values, int[] times) {
        double[] flat = new double[tasks];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(flat, at, at + times[i], values[i]);
            at += times[i];
        }
        return flat;
    }
}
