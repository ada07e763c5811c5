// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.money.Money;
import assay.html.Figures;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures that the pages write beside those of reports. */
public final class Amounts {
    private Amounts() {}

    public static String percent(long part, long whole) {
        return whole == 0 ? Figures.NONE : Figures.percent((double) part / whole);
    }

    public static String dollars(long micros) {
        return Figures.dollars(new Money(micros, "USD"));
    }

    public static String time(Instant at) {
        return at.toString().substring(0, 16).replace('T', ' ');
    }

    public static String score(OptionalDouble score) {
        return score.isPresent() ? String.format(Locale.ROOT, "%.2f", score.getAsDouble()) : Figures.NONE;
    }
}
