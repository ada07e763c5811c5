// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.mock;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which requests fail, in percent: drawn from the prompt and from how often it came, so that a run can be repeated and a
 * retry is a new draw.
 */
record Faults(double full, double broken, double reset, double malformed, Map<Integer, Integer> attempts) {
    /** What becomes of one request. */
    enum Kind { NONE, FULL, BROKEN, RESET, MALFORMED }

    Faults(double full, double broken, double reset, double malformed) {
        this(full, broken, reset, malformed, new ConcurrentHashMap<>());
    }

    Kind draw(int item) {
        if (full + broken + reset + malformed <= 0) return Kind.NONE;
        int attempt = attempts.merge(item, 1, Integer::sum);
        double at = (mix(item * 0x9e3779b97f4a7c15L + attempt) >>> 11) * 0x1.0p-53 * 100;
        if ((at -= full) < 0) return Kind.FULL;
        if ((at -= broken) < 0) return Kind.BROKEN;
        if ((at -= reset) < 0) return Kind.RESET;
        return at - malformed < 0 ? Kind.MALFORMED : Kind.NONE;
    }

    /** The finaliser of SplitMix64. */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
