// SPDX-License-Identifier: Apache-2.0
package assay.pricing.forest;

/**
 * A task whose price is known.
 *
 * @param dollars agreed, not negative
 */
public record Priced(Traits traits, double dollars) {
    public Priced {
        if (!(dollars >= 0) || Double.isInfinite(dollars)) throw new IllegalArgumentException("a price of " + dollars + " is none");
    }
}
