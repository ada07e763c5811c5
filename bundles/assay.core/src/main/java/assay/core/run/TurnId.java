// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import java.util.Objects;

/**
 * One submission of a run: which cell's, and in which turn.
 *
 * @param turn 0 for the first submission
 */
public record TurnId(String run, CellId cell, int turn) {
    public TurnId {
        if (run.isBlank()) throw new IllegalArgumentException("a run has a name");
        Objects.requireNonNull(cell, "cell");
        if (turn < 0) throw new IllegalArgumentException("turn " + turn + " is negative");
    }
}
