// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

/**
 * A figure with its 95 % interval.
 *
 * @param n what it rests on: the denominator of a rate, the number of values of a mean
 * @param method how the interval was made, such as {@code Wilson} or {@code clustered by task}
 */
public record Estimate(double value, double low, double high, long n, String method) {
    public Estimate {
        if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high))
            throw new IllegalArgumentException("an estimate is finite, not " + value + " [" + low + ", " + high + "]");
    }
}
