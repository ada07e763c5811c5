// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

/** What a measure of agreement comes to: a finite number, or the reason why there is none. */
public sealed interface Coefficient {
    /** A finite number. */
    record Known(double value) implements Coefficient {
        public Known {
            if (!Double.isFinite(value)) throw new IllegalArgumentException("a coefficient is finite, not " + value);
        }
    }

    /** No number, and why. */
    record Undefined(String reason) implements Coefficient {}

    static Coefficient of(double value) {
        return new Known(value);
    }

    static Coefficient undefined(String reason) {
        return new Undefined(reason);
    }

    /** The number; not a number where it is undefined, for what reckons with many. */
    default double orNaN() {
        return this instanceof Known known ? known.value() : Double.NaN;
    }
}
