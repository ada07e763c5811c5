// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.economy.RateTable;
import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.spi.economy.Rates;

/** What a policy may count on beside the job. */
record PolicyRates(Settings settings, Money reviewerHourly, RateTable table) implements Rates {
    /** The setting {@code reviewer-hourly}, else what the table says of reviewers. */
    static PolicyRates of(Settings settings, RateTable table) {
        return new PolicyRates(settings, settings.number("reviewer-hourly").map(n -> Money.of(n, "USD")).orElse(table.wages().reviewer()), table);
    }
}
