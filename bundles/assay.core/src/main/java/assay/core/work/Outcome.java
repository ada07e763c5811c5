// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import java.util.Locale;

/** How a cell ended. */
public enum Outcome {
    /** Every criterion that counts has a ruling. */
    ASSESSED(true, false),
    /** Verdicts are missing; they may still arrive. */
    OPEN(false, false),
    /** The model would not do it. */
    REFUSED(true, false),
    /** The worker used up its steps or calls. */
    OUT_OF_STEPS(true, false),
    /** The worker used up its time. */
    OUT_OF_TIME(true, false),
    /** The run's money ended; resume with a higher cap. */
    OUT_OF_BUDGET(false, false),
    /** The model could not be reached or gave no usable answer. */
    MODEL_ERROR(false, true),
    /** The solver broke. */
    SOLVER_ERROR(false, true),
    /** A grader broke. */
    GRADER_ERROR(false, true),
    /** A plugin went away and no successor came within the grace time; resume when its bundle is back. */
    PLUGIN_GONE(false, true),
    /** The task was not given to the worker, or the worker has nothing for it. */
    WITHHELD(false, false);

    private final boolean counts;
    private final boolean infrastructure;

    Outcome(boolean counts, boolean infrastructure) {
        this.counts = counts;
        this.infrastructure = infrastructure;
    }

    /** Whether the cell is in the denominator of the completion rate. */
    public boolean counts() {
        return counts;
    }

    /** Whether the cell says something about machinery and nothing about work. */
    public boolean isInfrastructure() {
        return infrastructure;
    }

    /** Whether {@code resume} takes the cell up again. */
    public boolean isResumable() {
        return infrastructure || this == OUT_OF_BUDGET || this == OPEN;
    }

    /** As users read and write it: {@code out-of-time}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
