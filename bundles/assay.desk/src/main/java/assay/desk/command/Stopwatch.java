// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time a person is at work: a pause longer than ten minutes counts as ten. */
final class Stopwatch {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private long last;
    private Duration sum = Duration.ZERO;

    Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** The person did something. */
    void tick() {
        long now = nanos.getAsLong();
        Duration since = Duration.ofNanos(now - last);
        sum = sum.plus(since.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : since);
        last = now;
    }

    Duration sum() {
        return sum;
    }
}
