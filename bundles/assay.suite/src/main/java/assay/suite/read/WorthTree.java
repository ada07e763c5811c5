// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.money.Money;
import assay.core.task.HumanEffort;
import assay.core.task.Price;
import assay.core.task.Worth;
import assay.suite.shape.Findings;
import assay.suite.tree.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes price, human effort and deadline of a task's tree. */
final class WorthTree {
    private static final BigDecimal NANOS = BigDecimal.valueOf(60_000_000_000L);

    private final Node.Fields root;
    private final Findings findings;

    WorthTree(Node.Fields root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    Worth worth() {
        return new Worth(root.fields("price").flatMap(this::price), root.fields("human").flatMap(this::human),
                root.fields("deadline").flatMap(this::minutes));
    }

    private Optional<Price> price(Node.Fields p) {
        Optional<Money> amount = money(p, "amount", p.text("currency"));
        Optional<String> basis = p.text("basis");
        if (amount.isEmpty() || basis.isEmpty()) return Optional.empty();
        boolean dollars = amount.get().currency().equals("USD");
        if (!dollars && (p.get("usd").isEmpty() || p.get("rate-date").isEmpty())) {
            findings.error(p.line(), "The price of " + amount.get() + " needs its value in US dollars and the date of the rate.",
                    "Add usd: and rate-date: to the price.");
            return Optional.empty();
        }
        Optional<Money> usd = p.get("usd").isPresent() ? money(p, "usd", Optional.of("USD")) : amount;
        if (usd.isEmpty()) return Optional.empty();
        return findings.attempt(p.line(), () -> new Price(amount.get(),
                Price.Basis.valueOf(basis.get().toUpperCase(Locale.ROOT).replace('-', '_')), usd.get(), p.text("rate-date").map(LocalDate::parse)));
    }

    private Optional<HumanEffort> human(Node.Fields h) {
        Optional<Duration> time = minutes(h);
        Optional<Money> hourly = h.fields("hourly").flatMap(m -> money(m, "amount", m.text("currency")));
        if (time.isEmpty() || hourly.isEmpty()) return Optional.empty();
        OptionalDouble success = h.number("success").map(s -> OptionalDouble.of(s.doubleValue())).orElse(OptionalDouble.empty());
        return findings.attempt(h.line(), () -> new HumanEffort(time.get(), hourly.get(), success));
    }

    private Optional<Money> money(Node.Fields fields, String key, Optional<String> currency) {
        Optional<BigDecimal> amount = fields.number(key);
        if (amount.isEmpty() || currency.isEmpty()) return Optional.empty();
        if (amount.get().abs().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) > 0) {
            findings.error(fields.lineOf(key), "The amount " + fields.text(key).orElse("") + " is above a million million.", "");
            return Optional.empty();
        }
        return findings.attempt(fields.lineOf(key), () -> Money.of(amount.get(), currency.get()));
    }

    /** To the nanosecond, so that every duration survives being written in minutes. */
    private Optional<Duration> minutes(Node.Fields fields) {
        Optional<BigDecimal> minutes = fields.number("minutes");
        if (minutes.isPresent() && minutes.get().compareTo(BigDecimal.valueOf(10_000_000)) > 0) {
            findings.error(fields.lineOf("minutes"), minutes.get() + " minutes are more than nineteen years.", "");
            return Optional.empty();
        }
        return minutes.map(m -> Duration.ofNanos(m.multiply(NANOS).setScale(0, RoundingMode.HALF_EVEN).longValueExact()));
    }
}
