// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.rate;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * A share with what it is a share of, and its 95 % interval.
 *
 * @param of denominator: programs, or tests
 */
record Rate(double value, long of, double low, double high) {
    private static final double Z = 1.959964;

    /** Wilson's interval for a count (Wilson 1927, J. Am. Stat. Assoc. 22, 209). */
    static Rate ofCount(long hits, long n) {
        double p = (double) hits / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
        return new Rate(p, n, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** Around an estimate with a standard error, within [0, 1]. */
    static Rate around(double value, long of, double error) {
        return new Rate(value, of, Math.max(0, value - Z * error), Math.min(1, value + Z * error));
    }

    String shown() {
        return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }

    String interval() {
        return String.format(Locale.ROOT, "%.1f–%.1f", 100 * low, 100 * high);
    }

    Settings document() {
        return Settings.EMPTY.with("rate", number(value)).with("of", of).with("low", number(low)).with("high", number(high));
    }

    private static Setting number(double value) {
        return Setting.of(BigDecimal.valueOf(value).round(MathContext.DECIMAL32));
    }
}
