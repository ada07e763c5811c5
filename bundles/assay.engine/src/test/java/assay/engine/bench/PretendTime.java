// SPDX-License-Identifier: Apache-2.0
package assay.engine.bench;

import assay.engine.time.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only while somebody sleeps. */
public final class PretendTime implements Time {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos;

    @Override
    public synchronized Clock clock() {
        return Clock.fixed(START.plusNanos(nanos), ZoneOffset.UTC);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized void sleep(Duration time) {
        sleeps.add(time);
        pass(time);
    }

    public synchronized void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** How long was slept, each time. */
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
