// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

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
        int[][][] items = grid.pairedByItem();
        if (items.length < 2) return Optional.empty();
        SplittableRandom random = new SplittableRandom(SEED);
        double[] found = new double[samples];
        int n = 0;
        for (int s = 0; s < samples; s++) {
            if (measure.of(grid.with(drawn(items, random))) instanceof Coefficient.Known known) found[n++] = known.value();
        }
        if (n < 2 || 2 * n < samples) return Optional.empty();
        return Optional.of(spread(Arrays.copyOf(found, n), samples - n));
    }

    private static int[][] drawn(int[][][] items, SplittableRandom random) {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < items.length; i++) Collections.addAll(rows, items[random.nextInt(items.length)]);
        return rows.toArray(int[][]::new);
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
