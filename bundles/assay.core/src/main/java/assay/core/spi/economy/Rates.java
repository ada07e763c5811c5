// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.economy;

import assay.core.economy.RateTable;
import assay.core.economy.Reviewing;
import assay.core.money.Money;
import assay.core.settings.Settings;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a policy may count on beside the job. Immutable. */
@ProviderType
public interface Rates {
    /** The policy's own settings, from the run's plan. */
    Settings settings();

    /** Wage of a reviewer for an hour, in US dollars. */
    Money reviewerHourly();

    /** Everything else that the run reckons with. */
    default RateTable table() {
        return RateTable.DEFAULT;
    }

    /** What reviewing a job of this category takes: at the category's wage where the table has one. */
    default Reviewing reviewing(Optional<String> category) {
        Money hourly = category.map(table().wages().byCategory()::get).orElse(reviewerHourly());
        return new Reviewing(hourly, table().review());
    }
}
