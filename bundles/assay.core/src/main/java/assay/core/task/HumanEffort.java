// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import assay.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Objects;

/**
 * What the task takes a person who is qualified for it.
 *
 * @param time not negative
 * @param hourly wage
 * @param success probability that the person's work is accepted, in [0, 1]
 */
public record HumanEffort(Duration time, Money hourly, double success) {
    public HumanEffort {
        Objects.requireNonNull(hourly, "hourly");
        if (time.isNegative()) throw new IllegalArgumentException("human time of " + time + " is negative");
        if (!(success >= 0 && success <= 1)) throw new IllegalArgumentException("human success of " + success + " is not in [0, 1]");
    }

    public Money cost() {
        return hourly.times(BigDecimal.valueOf(time.toSeconds()).divide(BigDecimal.valueOf(3600), MathContext.DECIMAL64));
    }
}
