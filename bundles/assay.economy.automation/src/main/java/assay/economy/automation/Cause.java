// SPDX-License-Identifier: Apache-2.0
package assay.economy.automation;

import assay.core.economy.Engagement;
import java.util.Locale;

/** Why work was not accepted, as far as an engagement tells: how it ended, and what its score was. */
enum Cause {
    /** The model would not do it. */
    REFUSED,
    /** Steps or calls were used up. */
    OUT_OF_STEPS,
    /** Time was used up. */
    OUT_OF_TIME,
    /** Nothing of what was asked for was found. */
    WORTHLESS,
    /** Something was right, and not enough. */
    INSUFFICIENT;

    static Cause of(Engagement failed) {
        return switch (failed.outcome()) {
            case REFUSED -> REFUSED;
            case OUT_OF_STEPS -> OUT_OF_STEPS;
            case OUT_OF_TIME -> OUT_OF_TIME;
            default -> failed.score().orElse(0) <= 0 ? WORTHLESS : INSUFFICIENT;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
