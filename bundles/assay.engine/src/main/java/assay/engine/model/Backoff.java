// SPDX-License-Identifier: Apache-2.0
package assay.engine.model;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a call is tried again: exponential with full jitter, and never less than the server asked for.
 *
 * @param tries how often a call is sent at most
 * @param first upper end of the first wait
 * @param longest upper end of any wait
 */
public record Backoff(int tries, Duration first, Duration longest) {
    public static final Backoff DEFAULT = new Backoff(8, Duration.ofMillis(500), Duration.ofSeconds(60));

    public Backoff {
        if (tries < 1) throw new IllegalArgumentException("a call is tried at least once, not " + tries + " times");
    }

    /** @param tried how often the call was sent so far, at least 1 */
    Duration after(int tried, Optional<Duration> asked, RandomGenerator random) {
        long ceiling = Math.min(longest.toMillis(), first.toMillis() << Math.min(tried - 1, 30));
        long jitter = (long) (random.nextDouble() * ceiling);
        return Duration.ofMillis(asked.map(Duration::toMillis).orElse(0L) + jitter);
    }
}
