// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The engagements of one worker at one job. What was spent on attempts that the machinery lost is borne by those that
 * count, as SWE-Lancer reckons its retries in (arXiv 2502.12115).
 *
 * @param all at least one
 */
public record Trials(int worker, List<Engagement> all) {
    private static final Money NOTHING = Money.zero("USD");

    public Trials {
        all = List.copyOf(all);
        if (all.isEmpty()) throw new IllegalArgumentException("worker " + worker + " has no trial at the job");
    }

    /** Those of every worker that had a part in the job, by worker. */
    public static List<Trials> of(Job job) {
        TreeMap<Integer, List<Engagement>> byWorker = new TreeMap<>();
        job.engagements().forEach(e -> byWorker.computeIfAbsent(e.worker(), w -> new ArrayList<>()).add(e));
        return byWorker.entrySet().stream().map(e -> new Trials(e.getKey(), e.getValue())).toList();
    }

    /** Those that say something of the work. */
    public List<Engagement> counted() {
        return all.stream().filter(e -> e.outcome().counts()).toList();
    }

    public long completed() {
        return counted().stream().filter(Engagement::complete).count();
    }

    /** Money of all rounds for each trial that counts; whole where none does. */
    public Money each(Function<Engagement.Round, Money> amount) {
        Money sum = all.stream().flatMap(e -> e.rounds().stream()).map(amount).reduce(NOTHING, Money::plus);
        return Money.of(BigDecimal.valueOf(sum.micros(), 6).divide(divisor(), 6, RoundingMode.HALF_EVEN), sum.currency());
    }

    /** Minutes of all rounds for each trial that counts; whole where none does. */
    public BigDecimal minutes(Function<Engagement.Round, Duration> time) {
        Duration sum = all.stream().flatMap(e -> e.rounds().stream()).map(time).reduce(Duration.ZERO, Duration::plus);
        return BigDecimal.valueOf(sum.toMillis()).divide(BigDecimal.valueOf(60_000).multiply(divisor()), MathContext.DECIMAL64);
    }

    private BigDecimal divisor() {
        return BigDecimal.valueOf(Math.max(1, counted().size()));
    }

    /**
     * The chance that {@code k} attempts all fail, unbiased: C(n-c, k) / C(n, k) for c complete of n that count
     * (pass@k of arXiv 2107.03374, section 2.1). Empty where there were fewer than {@code k}.
     */
    public Optional<BigDecimal> failing(int k) {
        long n = counted().size();
        if (n < k) return Optional.empty();
        BigDecimal chance = BigDecimal.ONE;
        long failed = n - completed();
        for (int i = 0; i < k && chance.signum() > 0; i++)
            chance = chance.multiply(BigDecimal.valueOf(Math.max(0, failed - i))).divide(BigDecimal.valueOf(n - i), MathContext.DECIMAL128);
        return Optional.of(chance);
    }
}
