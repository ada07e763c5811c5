// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.economy;

import assay.core.economy.Job;
import assay.core.economy.Settlement;
import assay.core.settings.Settings;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reckons what workers are worth at one job. A pure function: the same job and rates give the same settlement.
 * Registered as a service with {@code @Name}. Safe for use by several threads.
 */
@ConsumerType
public interface EconomicPolicy {
    /** Called job by job; keeps nothing between calls. */
    Settlement settle(Job job, Rates rates);

    /** @throws assay.core.settings.SettingsError for settings that the policy does not know or cannot use */
    default void check(Settings settings) {}

    /** One sentence: what it takes as earnings and as cost. */
    String describe();
}
