// SPDX-License-Identifier: Apache-2.0
package assay.economy.tryn;

import assay.core.economy.Trials;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How long it is tried, and how often it is thought to succeed.
 *
 * @param tries empty where there is no end to them
 * @param winRate of every try at every task; where absent, a task's own
 */
record Terms(Optional<Integer> tries, Optional<BigDecimal> winRate) {
    private static final MathContext EXACT = MathContext.DECIMAL64;

    /**
     * What trying comes to on average.
     *
     * @param tries mean number of them
     * @param miss chance that all fail
     */
    record Course(BigDecimal tries, BigDecimal miss) {}

    /** As if one try knew nothing of the other: (1-(1-w)^n)/w tries, (1-w)^n misses. Written as a sum, for w = 0 too. */
    Course independent(Trials trials) {
        BigDecimal win = winRate.orElseGet(() ->
                BigDecimal.valueOf(trials.completed()).divide(BigDecimal.valueOf(trials.counted().size()), EXACT));
        if (tries.isEmpty()) return new Course(BigDecimal.ONE.divide(win, EXACT), BigDecimal.ZERO);
        BigDecimal lose = BigDecimal.ONE.subtract(win);
        BigDecimal mean = BigDecimal.ZERO;
        BigDecimal miss = BigDecimal.ONE;
        for (int i = 0; i < tries.get(); i++) {
            mean = mean.add(miss);
            miss = miss.multiply(lose, EXACT);
        }
        return new Course(mean, miss);
    }

    /** As the trials went: the sum of 1-pass@j for j below n, and 1-pass@n. Empty where there were fewer than n. */
    Optional<Course> measured(Trials trials) {
        if (tries.isEmpty() || trials.counted().size() < tries.get()) return Optional.empty();
        BigDecimal mean = BigDecimal.ZERO;
        for (int j = 0; j < tries.get(); j++) mean = mean.add(trials.failing(j).orElseThrow());
        return Optional.of(new Course(mean, trials.failing(tries.get()).orElseThrow()));
    }
}
