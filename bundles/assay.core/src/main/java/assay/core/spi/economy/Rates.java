// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.economy;

import assay.core.economy.RateTable;
import assay.core.money.Money;
import assay.core.settings.Settings;
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
}
