// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.workshop;

import assay.core.work.Outcome;

/** A limit of the cell or the run's money cap is met. Solvers let it pass; the engine makes the outcome of it. */
public final class LimitReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    /** @param outcome {@code OUT_OF_STEPS}, {@code OUT_OF_TIME} or {@code OUT_OF_BUDGET} */
    public LimitReached(Outcome outcome, String message) {
        super(message);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
