// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

/**
 * How often and how much at once.
 *
 * @param trials independent repeats of each cell, at least 1
 * @param turns rounds of feedback at most, 0 = one submission
 * @param concurrency cells at work at once, at least 1
 * @param seed from which every attempt's seed is drawn
 */
public record Schedule(int trials, int turns, int concurrency, long seed) {
    public Schedule {
        if (trials < 1) throw new IllegalArgumentException("trials must be at least 1, not " + trials);
        if (turns < 0) throw new IllegalArgumentException("turns must not be negative, but is " + turns);
        if (concurrency < 1 || concurrency > 10_000)
            throw new IllegalArgumentException("concurrency must be between 1 and 10000, not " + concurrency);
    }
}
