// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets nobody try passwords at will: after five wrong ones for a name each further one waits twice as long. Safe for several threads. */
final class Doorkeeper {
    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 8;
    private static final int MOST_NAMES = 1_000;
    private final InstantSource clock;
    private final Map<String, Tries> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_NAMES;
        }
    };

    private record Tries(int count, Instant notBefore) {}

    Doorkeeper(InstantSource clock) {
        this.clock = clock;
    }

    /** How long the next try for the name has to wait; zero = not at all. */
    synchronized Duration wait(String name) {
        Tries tries = wrong.get(name);
        Duration left = tries == null ? Duration.ZERO : Duration.between(clock.instant(), tries.notBefore());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void note(String name, boolean right) {
        if (right) wrong.remove(name);
        else wrong.merge(name, new Tries(1, clock.instant()), (before, one) -> new Tries(before.count() + 1, clock.instant().plus(pause(before.count() + 1))));
    }

    private static Duration pause(int count) {
        return count < FREE ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(count - FREE, MOST_DOUBLINGS));
    }
}
