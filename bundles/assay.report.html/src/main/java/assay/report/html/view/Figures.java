// SPDX-License-Identifier: Apache-2.0
package assay.report.html.view;

import assay.core.money.Money;
import assay.core.report.Contrast;
import assay.core.report.Estimate;
import assay.core.report.MoneyLine;
import assay.core.report.Score;
import java.util.Locale;
import java.util.Optional;

/** Figures as a reader likes them. */
public final class Figures {
    /** Said where there is no figure. */
    public static final String NONE = "–";

    private Figures() {}

    public static String percent(Optional<Estimate> e) {
        return e.map(x -> percent(x.value())).orElse(NONE);
    }

    public static String percent(double share) {
        return format("%.1f %%", 100 * share);
    }

    /** The interval of a rate, in per cent; empty without one. */
    public static String percentRange(Optional<Estimate> e) {
        return e.map(x -> format("%.1f – %.1f", 100 * x.low(), 100 * x.high())).orElse("");
    }

    public static String dollars(Money money) {
        return (money.currency().equals("USD") ? "$" : money.currency() + " ") + amount(money.amount().doubleValue());
    }

    /** The interval of a sum, in units; empty without one, or without a spread. */
    public static String amountRange(Optional<Estimate> e) {
        return e.filter(x -> x.low() < x.high()).map(x -> amount(x.low()) + " – " + amount(x.high())).orElse("");
    }

    public static String amount(double value) {
        double size = Math.abs(value);
        return format(size == Math.rint(size) || size >= 1000 ? "%,.0f" : size < 1 ? "%,.4f" : "%,.2f", value);
    }

    /** A measure of a policy with its interval. */
    public static String measure(Estimate e) {
        return measure(e.value()) + (e.low() < e.high() ? " (" + measure(e.low()) + " – " + measure(e.high()) + ")" : "");
    }

    private static String measure(double value) {
        return Math.abs(value) < 10 ? format("%.3f", value) : amount(value);
    }

    public static String seconds(double value) {
        return format(value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    public static String secondsRange(Estimate e) {
        return e.low() < e.high() ? seconds(e.low()) + " – " + seconds(e.high()) : "";
    }

    public static String points(double share) {
        return format("%+.1f", 100 * share);
    }

    public static String p(Contrast c) {
        return c.p().isEmpty() ? NONE : c.p().getAsDouble() < 0.001 ? "< 0.001" : format("%.3f", c.p().getAsDouble());
    }

    public static String count(long n, String what) {
        return format("%,d", n) + " " + what + (n == 1 ? "" : "s");
    }

    public static Optional<MoneyLine> money(Score score, String policy) {
        return score.money().stream().filter(m -> m.policy().equals(policy)).findFirst();
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
