// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.money.Money;
import assay.core.task.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What turns amounts of many kinds into prices in US dollars. What is missing is an error, never a guess: no currency
 * counts as a dollar, and no occupation has a usual wage.
 *
 * @param exchange US dollars for one unit of a currency, by code and day
 * @param wages median annual wages in US dollars by occupation
 * @param source where the figures come from, in words; may be empty
 */
public record PriceTables(Map<String, NavigableMap<LocalDate, BigDecimal>> exchange, Map<String, Money> wages, String source) {
    /** No rate and no wage. */
    public static final PriceTables NONE = new PriceTables(Map.of(), Map.of(), "");
    /** Hours of a year of full-time work, as the wage statistics of the United States take it, and GDPval (arXiv 2510.04374). */
    public static final BigDecimal YEAR = BigDecimal.valueOf(2080);

    /** A rate may be so many days older than the job: tables leave out weekends and holidays, monthly ones most days. */
    private static final long STALE = 31;

    public PriceTables {
        Map<String, NavigableMap<LocalDate, BigDecimal>> days = new HashMap<>();
        exchange.forEach((code, rates) -> days.put(code, Collections.unmodifiableNavigableMap(new TreeMap<>(rates))));
        exchange = Map.copyOf(days);
        wages = Map.copyOf(wages);
    }

    /**
     * An agreed price.
     *
     * @param day of the job: the last rate on or before it is taken; absent = the newest rate there is
     * @throws Missing when there is no rate
     */
    public Price fixed(Money amount, Optional<LocalDate> day) {
        return price(amount, Price.Basis.FIXED, day);
    }

    /**
     * What an hourly post comes to.
     *
     * @param hours as somebody estimated them
     * @throws Missing when there is no rate
     */
    public Price hourly(Money rate, BigDecimal hours, Optional<LocalDate> day) {
        return price(rate.times(hours), Price.Basis.HOURLY_ESTIMATE, day);
    }

    /**
     * Hours times the median wage of an occupation.
     *
     * @throws Missing when there is no wage
     */
    public Price wageHours(String occupation, BigDecimal hours) {
        return price(hourlyWage(occupation).times(hours), Price.Basis.WAGE_HOURS, Optional.empty());
    }

    /**
     * The median wage of an hour, in US dollars.
     *
     * @throws Missing when there is no wage
     */
    public Money hourlyWage(String occupation) {
        Money annual = wages.get(occupation);
        if (annual == null)
            throw new Missing("There is no median wage of \"" + occupation + "\".", wages.isEmpty() ? "Name a file with wages: --tables FILE." : "Add it to wages.");
        return Money.of(annual.amount().divide(YEAR, MathContext.DECIMAL64), "USD");
    }

    private Price price(Money amount, Price.Basis basis, Optional<LocalDate> day) {
        if (amount.currency().equals("USD")) return new Price(amount, basis, amount, Optional.empty());
        Map.Entry<LocalDate, BigDecimal> rate = rate(amount.currency(), day);
        return new Price(amount, basis, Money.of(amount.amount().multiply(rate.getValue()), "USD"), Optional.of(rate.getKey()));
    }

    private Map.Entry<LocalDate, BigDecimal> rate(String code, Optional<LocalDate> day) {
        NavigableMap<LocalDate, BigDecimal> rates = exchange.get(code);
        if (rates == null || rates.isEmpty())
            throw new Missing("There is no exchange rate for " + code + ".", exchange.isEmpty() ? "Name a file with rates: --tables FILE." : "Add it to exchange.");
        if (day.isEmpty()) return rates.lastEntry();
        Map.Entry<LocalDate, BigDecimal> last = rates.floorEntry(day.get());
        if (last == null) throw new Missing("The exchange rates for " + code + " begin on " + rates.firstKey() + ", after the job of " + day.get() + ".", "Add an earlier rate.");
        if (ChronoUnit.DAYS.between(last.getKey(), day.get()) > STALE)
            throw new Missing("The last exchange rate for " + code + " before the job of " + day.get() + " is of " + last.getKey() + ", more than " + STALE + " days older.",
                    "Add a later rate.");
        return last;
    }

    /** A rate or a wage that a price needs is not in the tables. */
    public static final class Missing extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String remedy;

        Missing(String message, String remedy) {
            super(message);
            this.remedy = remedy;
        }

        /** What to do. */
        public String remedy() {
            return remedy;
        }
    }
}
