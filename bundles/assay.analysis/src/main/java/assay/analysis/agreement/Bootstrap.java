// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Items drawn anew, with replacement (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapters 6 and 13). The same every time. */
public final class Bootstrap {
    private static final long SEED = 20_230_601;

    private final int samples;

    public Bootstrap(int samples) {
        if (samples < 1) throw new IllegalArgumentException(samples + " samples are none");
        this.samples = samples;
    }

    /**
     * How a coefficient varies with the items.
     *
     * @param low 2.5 % quantile
     * @param high 97.5 % quantile
     * @param undefined samples that gave no number and are left out
     */
    public record Spread(double standardError, double low, double high, int undefined) {}

    /** Empty with fewer than two items, or where more than half of the samples give no number. */
    public Optional<Spread> spread(Grid grid, Measure measure) {
        List<List<int[]>> items = Arrays.stream(grid.pairedByItem()).map(List::of).toList();
        return spread(items, rows -> measure.of(grid.with(rows.toArray(int[][]::new))));
    }

    /** What belongs to one item is drawn together. Empty with fewer than two items, or where more than half of the samples give no number. */
    public <R> Optional<Spread> spread(List<List<R>> items, Function<List<R>, Coefficient> measure) {
        if (items.size() < 2) return Optional.empty();
        SplittableRandom random = new SplittableRandom(SEED);
        double[] found = new double[samples];
        int n = 0;
        for (int s = 0; s < samples; s++) {
            List<R> drawn = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) drawn.addAll(items.get(random.nextInt(items.size())));
            if (measure.apply(drawn) instanceof Coefficient.Known known) found[n++] = known.value();
        }
        if (n < 2 || 2 * n < samples) return Optional.empty();
        return Optional.of(spread(Arrays.copyOf(found, n), samples - n));
    }

    private static Spread spread(double[] found, int undefined) {
        Arrays.sort(found);
        double mean = Arrays.stream(found).average().orElseThrow();
        double squares = Arrays.stream(found).map(x -> (x - mean) * (x - mean)).sum();
        return new Spread(Math.sqrt(squares / (found.length - 1)), quantile(found, 0.025), quantile(found, 0.975), undefined);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
