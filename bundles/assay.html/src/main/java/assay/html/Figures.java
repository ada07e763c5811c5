// SPDX-License-Identifier: Apache-2.0
package assay.html;

import assay.core.economy.Posting;
import assay.core.money.Money;
import assay.core.report.Contrast;
import assay.core.report.Estimate;
import assay.core.report.MoneyLine;
import assay.core.report.RankRange;
import assay.core.report.Report;
import assay.core.report.Score;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

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
        double amount = money.amount().doubleValue();
        return (amount < 0 ? "−" : "") + (money.currency().equals("USD") ? "$" : money.currency() + " ") + amount(Math.abs(amount));
    }

    /** An expected amount of US dollars, its sign before them. */
    public static String signedDollars(double amount) {
        double rounded = Math.abs(amount) < 0.005 ? 0 : amount;
        boolean whole = rounded == Math.rint(rounded) || Math.abs(rounded) >= 1000;
        return (rounded < 0 ? "−" : "") + "$" + format(whole ? "%,.0f" : "%,.2f", Math.abs(rounded));
    }

    /** The interval of an expected amount; empty without a spread. */
    public static String signedRange(Estimate e) {
        return e.low() < e.high() ? signedDollars(e.low()) + " to " + signedDollars(e.high()) : "";
    }

    /** The interval of a sum, in units; empty without one, or without a spread. */
    public static String amountRange(Optional<Estimate> e) {
        return e.filter(x -> x.low() < x.high()).map(x -> amount(x.low()) + " – " + amount(x.high())).orElse("");
    }

    public static String amount(double value) {
        double size = Math.abs(value);
        return format(size == Math.rint(size) || size >= 1000 ? "%,.0f" : size < 1 ? "%,.4f" : "%,.2f", value);
    }

    /** A measure of a policy. */
    public static String measureValue(Estimate e) {
        return measure(e.value());
    }

    /** The interval of a measure; empty without a spread. */
    public static String measureRange(Estimate e) {
        return e.low() < e.high() ? measure(e.low()) + " – " + measure(e.high()) : "";
    }

    /** The unit of a measure in words. */
    public static String unit(List<MoneyLine> lines, String measure) {
        return lines.stream().flatMap(m -> m.measures().stream()).filter(f -> f.name().equals(measure)).map(MoneyLine.Figure::unit)
                .filter(u -> !u.isEmpty()).findFirst().orElse("ratio");
    }

    /** What was posted of a kind. */
    public static String total(MoneyLine line, Posting.Kind kind) {
        return line.books().totals().stream().filter(t -> t.kind() == kind).findFirst().map(t -> dollars(t.amount())).orElse(NONE);
    }

    /** Kinds that any of these posted, in the order of the ledger. */
    public static List<Posting.Kind> kinds(List<MoneyLine> lines) {
        return Stream.of(Posting.Kind.values()).filter(k -> lines.stream().flatMap(m -> m.books().totals().stream()).anyMatch(t -> t.kind() == k)).toList();
    }

    /** What all tasks with a price are worth, and what of it nobody agreed on; empty where none has one. */
    public static String worth(Report report) {
        return report.totalPrice().map(p -> dollars(p) + estimated(report)).orElse("");
    }

    private static String estimated(Report report) {
        return report.detail().estimates().stream().map(p -> dollars(p.sum()) + " " + p.basis().label()).reduce((a, b) -> a + ", " + b).map(e -> " (of it " + e + ")").orElse("");
    }

    /** The ranks that are open to a worker. */
    public static String ranks(Report report, String worker) {
        return report.ranks().stream().filter(r -> r.worker().equals(worker)).findFirst().map(RankRange::ranks).orElse(NONE);
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

    public static String points(Optional<Estimate> e) {
        return e.map(x -> points(x.value())).orElse(NONE);
    }

    /** The interval of a difference of rates; empty without one. */
    public static String pointsRange(Optional<Estimate> e) {
        return e.map(x -> points(x.low()) + " to " + points(x.high())).orElse("");
    }

    /** A mean, or a difference of means, in this form. */
    public static String mean(String pattern, Optional<Estimate> e) {
        return e.map(x -> format(pattern, x.value())).orElse(NONE);
    }

    /** Its interval; empty without a spread. */
    public static String range(String pattern, Optional<Estimate> e) {
        return e.filter(x -> x.low() < x.high()).map(x -> format(pattern, x.low()) + " to " + format(pattern, x.high())).orElse("");
    }

    public static String p(Contrast c) {
        return p(c.p());
    }

    public static String p(OptionalDouble p) {
        return p.isEmpty() ? NONE : p.getAsDouble() < 0.001 ? "< 0.001" : format("%.3f", p.getAsDouble());
    }

    public static String count(long n, String what) {
        return format("%,d", n) + " " + what + (n == 1 ? "" : "s");
    }

    public static Optional<MoneyLine> money(Score score, String policy) {
        return score.money().stream().filter(m -> m.policy().equals(policy)).findFirst();
    }

    public static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
