// SPDX-License-Identifier: Apache-2.0
package assay.testkit.economy;

import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.spi.economy.Rates;

/** Rates made of parts. */
public record FakeRates(Settings settings, Money reviewerHourly) implements Rates {
    /** A reviewer at 60 dollars an hour, one dollar a minute. */
    public static final FakeRates DOLLAR_A_MINUTE = new FakeRates(Settings.EMPTY, Money.usd("60"));
}
