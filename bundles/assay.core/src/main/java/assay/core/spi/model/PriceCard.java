// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

import assay.core.money.Money;
import assay.core.work.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a provider charges, in US dollars for a million tokens.
 *
 * @param cachedInput absent = as {@code input}
 * @param dated the day on which the prices were looked up
 */
public record PriceCard(BigDecimal input, Optional<BigDecimal> cachedInput, BigDecimal output, Optional<LocalDate> dated) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Exact to a millionth of a dollar, half-even. */
    public Money cost(Usage usage) {
        BigDecimal fresh = input.multiply(BigDecimal.valueOf(usage.input() - usage.cachedInput()));
        BigDecimal cached = cachedInput.orElse(input).multiply(BigDecimal.valueOf(usage.cachedInput()));
        BigDecimal out = output.multiply(BigDecimal.valueOf(usage.output()));
        return Money.of(fresh.add(cached).add(out).divide(MILLION), "USD");
    }
}
