// SPDX-License-Identifier: Apache-2.0
package assay.analysis.planning;

import java.util.OptionalDouble;

/**
 * The variance of a mean over tasks, split into that between tasks and that within them: (Var x + E σ²/K)/n (Miller 2024,
 * arXiv 2411.00640, section 3.1). Fed with the rates of tasks, in constant memory; σ² is estimated without bias by
 * p(1 − p)·K/(K − 1) for each task, and taken from what the tasks' rates vary. Tasks with one trial do not split it.
 */
public final class VarianceSplit {
    private long tasks;
    private double sum;
    private double squares;
    private long repeated;
    private double within;
    private double noise;

    /** One task of one worker. */
    public void add(long complete, long trials) {
        if (trials == 0) return;
        double rate = (double) complete / trials;
        put(rate, trials > 1, variance(rate, trials), variance(rate, trials) / trials);
    }

    /** One task of two workers: the difference of their rates, whose variance within tasks is the sum of theirs (section 5). */
    public void add(long completeA, long trialsA, long completeB, long trialsB) {
        if (trialsA == 0 || trialsB == 0) return;
        double a = (double) completeA / trialsA;
        double b = (double) completeB / trialsB;
        put(a - b, trialsA > 1 && trialsB > 1, variance(a, trialsA) + variance(b, trialsB), variance(a, trialsA) / trialsA + variance(b, trialsB) / trialsB);
    }

    private static double variance(double rate, long trials) {
        return trials < 2 ? 0 : rate * (1 - rate) * trials / (trials - 1);
    }

    private void put(double value, boolean isRepeated, double variance, double ofMean) {
        tasks++;
        sum += value;
        squares += value * value;
        if (!isRepeated) return;
        repeated++;
        within += variance;
        noise += ofMean;
    }

    public long tasks() {
        return tasks;
    }

    /** Var x + E σ²/K as seen; empty with fewer than two tasks. */
    public OptionalDouble observed() {
        if (tasks < 2) return OptionalDouble.empty();
        return OptionalDouble.of(Math.max(0, (squares - sum * sum / tasks) / (tasks - 1)));
    }

    /** E σ²; empty where no task has two trials. */
    public OptionalDouble within() {
        return repeated == 0 ? OptionalDouble.empty() : OptionalDouble.of(within / repeated);
    }

    /** Var x, not below 0; empty where it cannot be parted from the noise. */
    public OptionalDouble between() {
        if (observed().isEmpty() || repeated < tasks) return OptionalDouble.empty();
        return OptionalDouble.of(Math.max(0, observed().getAsDouble() - noise / tasks));
    }

    /** (Var x + E σ²/K)/n with other numbers of tasks and trials; empty where it cannot be split. */
    public OptionalDouble ofMean(long n, long trials) {
        if (between().isEmpty()) return OptionalDouble.empty();
        return OptionalDouble.of((between().getAsDouble() + within().getAsDouble() / trials) / n);
    }
}
