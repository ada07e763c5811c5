// SPDX-License-Identifier: Apache-2.0
package assay.report.markdown;

import assay.core.money.Money;
import assay.core.report.Estimate;
import assay.core.report.Report;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures as a reader likes them. */
final class Figures {
    static final String NONE = "–";

    private Figures() {}

    static String percent(Optional<Estimate> e) {
        return e.map(x -> format("%.1f %%", 100 * x.value()) + " (" + format("%.1f", 100 * x.low()) + "–" + format("%.1f", 100 * x.high()) + ")")
                .orElse(NONE);
    }

    static String rate(Optional<Estimate> e) {
        return e.map(x -> format("%.0f %%", 100 * x.value())).orElse(NONE);
    }

    static String dollars(Money money) {
        double amount = money.amount().doubleValue();
        return (amount < 0 ? "−" : "") + (money.currency().equals("USD") ? "$" : money.currency() + " ")
                + format(amount == Math.rint(amount) ? "%,.0f" : Math.abs(amount) < 1 ? "%,.4f" : "%,.2f", Math.abs(amount));
    }

    static String dollars(Money money, Optional<Estimate> interval) {
        return dollars(money) + interval.filter(i -> i.low() < i.high()).map(i -> " (" + amount(i.low()) + "–" + amount(i.high()) + ")").orElse("");
    }

    /** A measure with its interval. */
    static String value(Estimate e) {
        return figure(e.value()) + (e.low() < e.high() ? " (" + figure(e.low()) + "–" + figure(e.high()) + ")" : "");
    }

    private static String figure(double value) {
        return format(Math.abs(value) < 10 ? "%.3f" : "%,.2f", value);
    }

    /** What all tasks with a price are worth, and what of it nobody agreed on; empty where none has one. */
    static String worth(Report report) {
        return report.totalPrice().map(p -> dollars(p) + report.detail().estimates().stream().map(e -> dollars(e.sum()) + " " + e.basis().label())
                .reduce((a, b) -> a + ", " + b).map(e -> ", of it " + e).orElse("")).orElse("");
    }

    /** A p-value; none where there was no test. */
    static String p(OptionalDouble p) {
        return p.isEmpty() ? NONE : p.getAsDouble() < 0.001 ? "< 0.001" : format("%.3f", p.getAsDouble());
    }

    static String seconds(double value) {
        return format(value < 10 ? "%.2f s" : "%.1f s", value);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String amount(double value) {
        return format(Math.abs(value) < 1 && value != 0 ? "%,.4f" : Math.abs(value) < 100 ? "%,.2f" : "%,.0f", value);
    }
}
