// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import assay.core.settings.Settings;

/**
 * An economic policy of a run.
 *
 * @param policy name under which it registers
 */
public record PolicyChoice(String policy, Settings settings) {
    /** As users write it: {@code payout} or {@code payout[k=v]}. */
    public String label() {
        return policy + settings.bracketed();
    }
}
