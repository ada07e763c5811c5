// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.spi.economy.Rates;

/** What a policy may count on beside the job. */
record PolicyRates(Settings settings, Money reviewerHourly) implements Rates {
    private static final Money USUAL = Money.usd("40");

    /** The setting {@code reviewer-hourly}, else {@code 40} dollars. */
    static PolicyRates of(Settings settings) {
        return new PolicyRates(settings, settings.number("reviewer-hourly").map(n -> Money.of(n, "USD")).orElse(USUAL));
    }
}
