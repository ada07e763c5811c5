// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import assay.core.settings.Settings;

/**
 * An economic policy of a run.
 *
 * @param policy name under which it registers
 * @param settings kept in the order of their keys, so that equal choices have equal labels
 */
public record PolicyChoice(String policy, Settings settings) {
    public PolicyChoice {
        settings = settings.sorted();
    }

    /** As users write it: {@code payout} or {@code payout[k=v]}. */
    public String label() {
        return policy + settings.bracketed();
    }
}
