// SPDX-License-Identifier: Apache-2.0
package assay.analysis.resampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Items drawn anew, with replacement, as many as there are (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
 * chapters 6 and 13). The seed is fixed and the samples are parted into so many stripes on every machine, each with random
 * numbers of its own, so the result does not hang on the number of cores.
 */
public final class Bootstrap {
    /** Samples behind an interval of money or of a rate. */
    public static final int SAMPLES = 10_000;

    private static final int STRIPES = 16;
    private static final long SEED = 0x5eed_a55aL;

    private final int samples;

    public Bootstrap(int samples) {
        if (samples < 1) throw new IllegalArgumentException(samples + " samples are none");
        this.samples = samples;
    }

    /** Draws samples of items and tells what each comes to. Called by several threads at once, each with arguments of its own. */
    @FunctionalInterface
    interface Draws {
        /** Fills the array, a sample a place; not a number where a sample gives none. */
        void fill(double[] found, SplittableRandom random);
    }

    /**
     * How a statistic varies with the items.
     *
     * @param low 2.5 % quantile
     * @param high 97.5 % quantile
     * @param undefined samples that gave no number and are left out
     */
    public record Spread(double standardError, double low, double high, int undefined) {}

    /**
     * Of any statistic.
     *
     * @param items what is drawn as one, such as all ratings of a thing
     * @param statistic of the drawn items; not a number where it is not defined. Called by several threads at once
     * @return empty with fewer than two items, or where more than half of the samples give no number
     */
    public <T> Optional<Spread> spread(List<T> items, ToDoubleFunction<List<T>> statistic) {
        if (items.size() < 2) return Optional.empty();
        List<T> all = List.copyOf(items);
        return spread((found, random) -> {
            for (int s = 0; s < found.length; s++) {
                List<T> drawn = new ArrayList<>(all.size());
                for (int i = 0; i < all.size(); i++) drawn.add(all.get(random.nextInt(all.size())));
                found[s] = statistic.applyAsDouble(drawn);
            }
        });
    }

    Optional<Spread> spread(Draws draws) {
        SplittableRandom seeds = new SplittableRandom(SEED);
        SplittableRandom[] random = new SplittableRandom[STRIPES];
        Arrays.setAll(random, i -> seeds.split());
        double[][] found = new double[STRIPES][];
        IntStream.range(0, STRIPES).parallel().forEach(i -> {
            double[] stripe = new double[(samples - i + STRIPES - 1) / STRIPES];
            draws.fill(stripe, random[i]);
            found[i] = stripe;
        });
        double[] numbers = Arrays.stream(found).flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
        Arrays.sort(numbers);
        return numbers.length < 2 || 2 * numbers.length < samples ? Optional.empty() : Optional.of(spread(numbers, samples - numbers.length));
    }

    private static Spread spread(double[] sorted, int undefined) {
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        return new Spread(Math.sqrt(squares / (sorted.length - 1)), quantile(sorted, 0.025), quantile(sorted, 0.975), undefined);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
