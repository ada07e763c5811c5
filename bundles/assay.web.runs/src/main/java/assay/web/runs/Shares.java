// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.money.Money;
import assay.core.report.Estimate;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Figures as the pages write them. */
public final class Shares {
    private Shares() {}

    public static String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    public static String percent(Optional<Estimate> e) {
        return e.map(x -> String.format(Locale.ROOT, "%.1f %%", 100 * x.value())).orElse("–");
    }

    /** The interval in per cent; empty without one. */
    public static String range(Optional<Estimate> e) {
        return e.map(x -> String.format(Locale.ROOT, "%.1f – %.1f", 100 * x.low(), 100 * x.high())).orElse("");
    }

    public static String dollars(long micros) {
        return dollars(new Money(micros, "USD"));
    }

    /** In cents, or in full below a cent. */
    public static String dollars(Money money) {
        boolean small = money.amount().abs().compareTo(new java.math.BigDecimal("0.01")) < 0 && money.micros() != 0;
        String amount = (small ? money.amount() : money.amount().setScale(2, RoundingMode.HALF_EVEN)).abs().toPlainString();
        return (money.micros() < 0 ? "−" : "") + (money.currency().equals("USD") ? "$" : money.currency() + " ") + amount;
    }

    public static String time(Instant at) {
        return at.toString().substring(0, 16).replace('T', ' ');
    }

    public static String score(java.util.OptionalDouble score) {
        return score.isPresent() ? String.format(Locale.ROOT, "%.2f", score.getAsDouble()) : "–";
    }
}
