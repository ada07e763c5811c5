// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.spi.model.ModelFailure;
import assay.core.spi.workshop.LimitReached;
import assay.core.work.Outcome;

/**
 * Why an attempt brought no submission.
 *
 * @param reason short, for people
 */
record Ending(Outcome outcome, String reason) {

    /** What a plugin threw, as an outcome; it may have wrapped what the engine threw into something of its own. */
    static Ending of(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
            if (t instanceof LimitReached limit) return new Ending(limit.outcome(), Reason.of(limit));
            if (t instanceof ModelFailure.Refused refused) return new Ending(Outcome.REFUSED, Reason.of(refused));
            if (t instanceof ModelFailure failure) return new Ending(Outcome.MODEL_ERROR, failure.kind() + ": " + Reason.of(failure));
        }
        return new Ending(Outcome.SOLVER_ERROR, Reason.of(thrown));
    }
}
