// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/**
 * What it takes a person to review work and to write feedback: the time that was measured, else the minutes of the rates.
 *
 * @param hourly wage of the reviewer
 * @param usual where nobody took the time
 */
public record Reviewing(Money hourly, RateTable.Review usual) {

    /** Time of looking at one submission, without writing feedback. */
    public Duration review(Engagement.Round round) {
        if (!round.isMeasured()) return minutes(usual.minutes());
        Duration rest = round.humanTime().minus(round.parts().feedback());
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** Time of writing feedback on one submission; none where time was measured and none of it was for feedback. */
    public Duration feedback(Engagement.Round round) {
        return round.isMeasured() ? round.parts().feedback() : minutes(usual.feedbackMinutes());
    }

    public Money pay(Duration time) {
        return hourly.times(BigDecimal.valueOf(time.toMillis()).divide(BigDecimal.valueOf(3_600_000), MathContext.DECIMAL64));
    }

    private static Duration minutes(BigDecimal minutes) {
        return Duration.ofMillis(minutes.multiply(BigDecimal.valueOf(60_000)).longValue());
    }
}
