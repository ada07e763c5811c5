// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import assay.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the task takes a person who is qualified for it.
 *
 * @param time not negative
 * @param hourly wage, above 0, in any currency
 * @param success probability that the person's work is accepted, in [0, 1]; where absent, the rates of a run say
 */
public record HumanEffort(Duration time, Money hourly, OptionalDouble success) {
    /** With a known probability of success. */
    public HumanEffort(Duration time, Money hourly, double success) {
        this(time, hourly, OptionalDouble.of(success));
    }

    public HumanEffort {
        Objects.requireNonNull(hourly, "hourly");
        if (hourly.micros() <= 0) throw new IllegalArgumentException("an hourly wage of " + hourly + " is not above 0");
        if (time.isNegative()) throw new IllegalArgumentException("human time of " + time + " is negative");
        success.ifPresent(p -> {
            if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("human success of " + p + " is not in [0, 1]");
        });
    }

    /** In the currency of the wage. */
    public Money cost() {
        return hourly.times(BigDecimal.valueOf(time.toSeconds()).divide(BigDecimal.valueOf(3600), MathContext.DECIMAL64));
    }
}
