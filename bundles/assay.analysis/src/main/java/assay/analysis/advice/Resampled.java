// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import assay.core.report.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Sums of quantities over tasks, and over {@value #RESAMPLES} bootstrap samples of the tasks (Efron and Tibshirani 1993,
 * chapter 13). All quantities are summed over the same samples, so that any function of the sums has its percentiles, and
 * two are compared in pairs. The seed is fixed.
 */
final class Resampled {
    static final int RESAMPLES = 2000;
    static final String METHOD = "bootstrap by task";
    private static final long SEED = 0xed6e5L;

    private final List<Prospect> tasks;
    private final List<ToDoubleFunction<Prospect>> quantities = new ArrayList<>();
    private double[] whole = {};
    private double[][] drawn = {};

    /** @param tasks at least two */
    Resampled(List<Prospect> tasks) {
        this.tasks = tasks;
    }

    /** A function of sums, each divided by the number of tasks. */
    @FunctionalInterface
    interface Figure {
        /** Not finite where there is none. */
        double of(double[] means);
    }

    /** Names a quantity; its mean stands at the index that is returned. */
    int add(ToDoubleFunction<Prospect> quantity) {
        quantities.add(quantity);
        return quantities.size() - 1;
    }

    /** Sums up all quantities that were named. */
    Resampled draw() {
        int width = quantities.size();
        double[] rows = new double[tasks.size() * width];
        for (int t = 0; t < tasks.size(); t++)
            for (int q = 0; q < width; q++) rows[t * width + q] = quantities.get(q).applyAsDouble(tasks.get(t));
        whole = new double[width];
        for (int t = 0; t < tasks.size(); t++) add(rows, t, whole);
        divide(whole);
        SplittableRandom random = new SplittableRandom(SEED);
        drawn = new double[RESAMPLES][width];
        for (double[] sample : drawn) {
            for (int k = 0; k < tasks.size(); k++) add(rows, random.nextInt(tasks.size()), sample);
            divide(sample);
        }
        return this;
    }

    private static void add(double[] rows, int task, double[] sums) {
        int at = task * sums.length;
        for (int q = 0; q < sums.length; q++) sums[q] += rows[at + q];
    }

    private void divide(double[] sums) {
        for (int q = 0; q < sums.length; q++) sums[q] /= tasks.size();
    }

    Estimate mean(int quantity) {
        return figure(m -> m[quantity]).orElseThrow();
    }

    /** Empty where the tasks give no finite figure, or most resamples give none. */
    Optional<Estimate> figure(Figure figure) {
        double value = figure.of(whole);
        double[] all = Arrays.stream(drawn).mapToDouble(figure::of).filter(Double::isFinite).sorted().toArray();
        if (!Double.isFinite(value) || 2 * all.length < RESAMPLES) return Optional.empty();
        return Optional.of(new Estimate(value, Math.min(value, quantile(all, 0.025)), Math.max(value, quantile(all, 0.975)), tasks.size(), METHOD));
    }

    double[] means() {
        return whole;
    }

    double[][] samples() {
        return drawn;
    }

    static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
