// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import assay.core.economy.RateTable;
import assay.core.settings.Settings;
import java.util.Objects;

/**
 * The rates that a run is reckoned with, as their author wrote them.
 *
 * @param source empty = what holds where no file says otherwise
 * @param edition how often the run was given other rates, from 0
 */
public record RunRates(Settings source, int edition) {
    /** What holds where no file says otherwise. */
    public static final RunRates USUAL = new RunRates(Settings.EMPTY, 0);

    public RunRates {
        Objects.requireNonNull(source, "source");
        if (edition < 0) throw new IllegalArgumentException("edition " + edition + " is negative");
    }

    /** These rates, or a further edition where the others differ. */
    public RunRates then(Settings other) {
        return source.canonical().equals(other.canonical()) ? this : new RunRates(other, edition + 1);
    }

    public RateTable table() {
        return source.isEmpty() ? RateTable.DEFAULT : RateTable.of(source);
    }
}
