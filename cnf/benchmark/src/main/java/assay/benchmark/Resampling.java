// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import assay.analysis.resampling.TaskBootstrap;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** A process that bootstraps a hundred thousand pairs and prints what the third time took, when the code is compiled. */
public final class Resampling {
    private static final int PAIRS = 100_000;
    private static final int TIMES = 3;

    private Resampling() {}

    public static void main(String[] args) {
        time("completion rates", r -> (r.nextDouble() < 0.4 ? 1 : 0) - (r.nextDouble() < 0.38 ? 1 : 0), r -> 1);
        time("prices of 1,500 kinds", r -> r.nextInt(1500), r -> 1);
        time("amounts that all differ", SplittableRandom::nextDouble, r -> 1);
        time("ratios that all differ", SplittableRandom::nextDouble, SplittableRandom::nextDouble);
    }

    private static void time(String what, ToDoubleFunction<SplittableRandom> numerator, ToDoubleFunction<SplittableRandom> denominator) {
        TaskBootstrap bootstrap = new TaskBootstrap();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < PAIRS; i++) bootstrap.add(numerator.applyAsDouble(random), denominator.applyAsDouble(random));
        double seconds = 0;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            bootstrap.ratio().orElseThrow();
            seconds = (System.nanoTime() - start) / 1e9;
        }
        System.out.printf(Locale.ROOT, "%s %.2f s; ", what, seconds);
    }
}
