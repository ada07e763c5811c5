// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

/**
 * A named quantity that adds up over tasks: a sum of numerators over a sum of denominators.
 *
 * @param name such as {@code earn-rate}
 * @param numerator finite
 * @param denominator finite; 1 for every task makes the measure a mean
 */
public record Measure(String name, double numerator, double denominator) {
    public Measure {
        if (!Double.isFinite(numerator) || !Double.isFinite(denominator))
            throw new IllegalArgumentException("measure \"" + name + "\" is " + numerator + " / " + denominator + ", which is not finite");
    }
}
