// SPDX-License-Identifier: Apache-2.0
package assay.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void a_tenth_ten_times_is_one() {
        Money sum = Money.zero("USD");

        for (int i = 0; i < 10; i++) sum = sum.plus(Money.usd("0.1"));

        assertThat(sum).isEqualTo(Money.usd("1"));
    }

    @Test
    void shows_cents_and_no_more_zeros_than_needed() {
        assertThat(Money.usd("120")).hasToString("120.00 USD");
        assertThat(Money.usd("0.000125")).hasToString("0.000125 USD");
    }

    @Test
    void rounds_half_to_even_at_a_millionth() {
        assertThat(Money.usd("0.0000005").micros()).isZero();
        assertThat(Money.usd("0.0000015").micros()).isEqualTo(2);
        assertThat(Money.usd("10").times(new BigDecimal("0.333333333"))).isEqualTo(Money.usd("3.333333"));
    }

    @Test
    void refuses_to_mix_currencies() {
        assertThatThrownBy(() -> Money.usd("1").plus(Money.of("1", "EUR"))).hasMessageContaining("1.00 USD").hasMessageContaining("1.00 EUR");
    }

    @Test
    void refuses_to_overflow() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, "USD").plus(new Money(1, "USD"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_currency_has_three_letters() {
        assertThatThrownBy(() -> Money.of("1", "$")).hasMessageContaining("\"$\"");
    }
}
