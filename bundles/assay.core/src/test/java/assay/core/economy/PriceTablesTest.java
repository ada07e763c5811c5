// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.money.Money;
import assay.core.task.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PriceTablesTest {
    private static final PriceTables TABLES = new PriceTables(
            Map.of("EUR", new TreeMap<>(Map.of(LocalDate.of(2026, 3, 2), new BigDecimal("1.08"), LocalDate.of(2026, 4, 1), new BigDecimal("1.10")))),
            Map.of("accountants", Money.usd("83200")), "");

    @Test
    void the_last_rate_before_the_job_is_taken_and_kept_with_its_date() {
        Price price = TABLES.fixed(Money.of("200", "EUR"), Optional.of(LocalDate.of(2026, 3, 20)));

        assertThat(price).isEqualTo(new Price(Money.of("200", "EUR"), Price.Basis.FIXED, Money.usd("216"), Optional.of(LocalDate.of(2026, 3, 2))));
    }

    @Test
    void a_job_without_a_day_takes_the_newest_rate() {
        assertThat(TABLES.fixed(Money.of("100", "EUR"), Optional.empty()).usd()).isEqualTo(Money.usd("110"));
    }

    @Test
    void a_missing_currency_is_an_error_and_never_a_dollar() {
        assertThatThrownBy(() -> TABLES.fixed(Money.of("1", "INR"), Optional.empty())).isInstanceOf(PriceTables.Missing.class).hasMessageContaining("INR");
        assertThatThrownBy(() -> PriceTables.NONE.fixed(Money.of("1", "EUR"), Optional.empty())).isInstanceOf(PriceTables.Missing.class);
    }

    @Test
    void a_rate_from_after_the_job_or_from_long_before_is_none() {
        assertThatThrownBy(() -> TABLES.fixed(Money.of("1", "EUR"), Optional.of(LocalDate.of(2026, 3, 1)))).hasMessageContaining("begin on 2026-03-02");
        assertThatThrownBy(() -> TABLES.fixed(Money.of("1", "EUR"), Optional.of(LocalDate.of(2026, 6, 1)))).hasMessageContaining("of 2026-04-01");
    }

    @Test
    void hours_take_the_median_wage_over_2080_hours() {
        Price price = TABLES.wageHours("accountants", new BigDecimal("6.5"));

        assertThat(price.usd()).isEqualTo(Money.usd("260"));
        assertThat(price.basis()).isEqualTo(Price.Basis.WAGE_HOURS);
        assertThatThrownBy(() -> TABLES.wageHours("lawyers", BigDecimal.ONE)).hasMessageContaining("lawyers");
    }

    @Test
    void an_hourly_post_is_an_estimate() {
        Price price = TABLES.hourly(Money.of("30", "EUR"), BigDecimal.TEN, Optional.of(LocalDate.of(2026, 4, 1)));

        assertThat(price.amount()).isEqualTo(Money.of("300", "EUR"));
        assertThat(price.usd()).isEqualTo(Money.usd("330"));
        assertThat(price.basis().isEstimate()).isTrue();
    }
}
