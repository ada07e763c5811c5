// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import java.time.Duration;

/**
 * The terms on which plugins are lent.
 *
 * @param grace how long a call waits for a successor after the last plugin of its name has gone
 * @param drain how long a plugin that goes away waits for its calls before they are interrupted
 * @param parting how long it waits for interrupted calls after that
 */
public record Terms(Duration grace, Duration drain, Duration parting) {
    public static final Terms DEFAULT = new Terms(Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(5));

    public Terms {
        if (grace.isNegative() || drain.isNegative() || parting.isNegative())
            throw new IllegalArgumentException("grace, drain and parting times are not negative");
    }
}
