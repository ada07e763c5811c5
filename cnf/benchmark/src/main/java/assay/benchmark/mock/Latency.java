// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.mock;

/**
 * How long answers are held.
 *
 * @param spread how much less or more than {@code millis} it may be, in percent; drawn evenly from the item's number, so that
 *     every run of a suite meets the same latencies and no two answers are due at one instant
 */
record Latency(int millis, int spread) {
    /** {@code 500}, or {@code 500~50}: from 250 to 750 ms. */
    static Latency of(String text) {
        String[] parts = text.split("~");
        return new Latency(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }

    long nanos(int item) {
        double even = (Faults.mix(item * 0x9e3779b97f4a7c15L) >>> 11) * 0x1.0p-53;
        return Math.round(millis * 1e6 * (1 + (2 * even - 1) * spread / 100));
    }
}
