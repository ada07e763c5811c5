// SPDX-License-Identifier: Apache-2.0
package assay.engine.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock, and waiting. An input of the engine, so that tests need not wait. */
public interface Time {

    Clock clock();

    /** Monotonic, in nanoseconds. */
    long nanos();

    void sleep(Duration time) throws InterruptedException;

    /** Now, to the millisecond, as the store keeps it. */
    default Instant now() {
        return clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The machine's. */
    static Time system() {
        return new Time() {
            @Override
            public Clock clock() {
                return Clock.systemUTC();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
