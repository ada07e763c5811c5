// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import java.util.Objects;

/**
 * A named quantity that adds up over tasks: a sum of numerators over a sum of denominators.
 *
 * @param name such as {@code earn-rate}
 * @param numerator finite
 * @param denominator finite; 1 for every task makes the measure a mean
 * @param unit of the quotient: {@code USD}, {@code minutes}, {@code seconds}, or empty for a plain ratio
 */
public record Measure(String name, double numerator, double denominator, String unit) {
    public Measure {
        Objects.requireNonNull(unit, "unit");
        if (!Double.isFinite(numerator) || !Double.isFinite(denominator))
            throw new IllegalArgumentException("measure \"" + name + "\" is " + numerator + " / " + denominator + ", which is not finite");
    }

    /** A plain ratio. */
    public Measure(String name, double numerator, double denominator) {
        this(name, numerator, denominator, "");
    }
}
