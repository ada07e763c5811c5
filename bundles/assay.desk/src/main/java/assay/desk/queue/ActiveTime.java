// SPDX-License-Identifier: Apache-2.0
package assay.desk.queue;

import assay.core.spi.desk.Tick;
import java.time.Duration;
import java.time.Instant;

/** The time that a person was at work on an item, from the ticks of a clock. Guarded by the desk. */
final class ActiveTime {
    private Duration sum = Duration.ZERO;
    private Instant last = Instant.MIN;

    void tick(Tick tick, Instant at, Duration cap) {
        if (!last.equals(Instant.MIN) && tick != Tick.START && at.isAfter(last)) {
            Duration since = Duration.between(last, at);
            sum = sum.plus(since.compareTo(cap) > 0 ? cap : since);
        }
        last = tick == Tick.PAUSE ? Instant.MIN : at;
    }

    Duration sum() {
        return sum;
    }

    void reset() {
        sum = Duration.ZERO;
        last = Instant.MIN;
    }
}
