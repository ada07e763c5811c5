// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import assay.core.money.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What the client pays.
 *
 * @param amount in the original currency, not negative
 * @param basis how the amount is known
 * @param usd the same in US dollars
 * @param rateDate date of the exchange rate; absent when the original is in US dollars
 */
public record Price(Money amount, Basis basis, Money usd, Optional<LocalDate> rateDate) {
    /** How a price is known. */
    public enum Basis {
        /** Agreed and paid. */
        FIXED,
        /** Estimated by a model of prices. */
        PREDICTED,
        /** Estimated hours times the rate of an hourly post. */
        HOURLY_ESTIMATE,
        /** Hours that the work takes a person times the median wage of the trade (GDPval, arXiv 2510.04374: annual wage ÷ 2,080 h). */
        WAGE_HOURS;

        /** As files and tables have it, such as {@code hourly-estimate}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether nobody agreed on the amount: it is to be flagged wherever it shows. */
        public boolean isEstimate() {
            return this != FIXED;
        }
    }

    public Price {
        Objects.requireNonNull(basis, "basis");
        if (amount.micros() < 0) throw new IllegalArgumentException("a price of " + amount + " is negative");
        if (!usd.currency().equals("USD")) throw new IllegalArgumentException(usd + " is not in US dollars");
        if (amount.currency().equals("USD") && !amount.equals(usd))
            throw new IllegalArgumentException(amount + " and " + usd + " differ");
        if (!amount.currency().equals("USD") && rateDate.isEmpty())
            throw new IllegalArgumentException("the price of " + amount + " needs its value in USD and the rate's date");
    }

    public static Price fixedUsd(String amount) {
        Money usd = Money.usd(amount);
        return new Price(usd, Basis.FIXED, usd, Optional.empty());
    }
}
