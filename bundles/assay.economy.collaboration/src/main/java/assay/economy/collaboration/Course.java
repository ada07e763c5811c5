// SPDX-License-Identifier: Apache-2.0
package assay.economy.collaboration;

import assay.core.economy.Engagement;
import assay.core.work.Outcome;
import java.util.List;

/**
 * How one engagement went, turn by turn; turn 0 is the attempt without feedback. Who is complete is not run again, so
 * completion never falls.
 */
record Course(Engagement engagement) {

    private List<Engagement.Round> rounds() {
        return engagement.rounds();
    }

    /** The first turn that met the gate; beyond all turns where none did. */
    private int success() {
        for (int i = 0; i < rounds().size(); i++)
            if (rounds().get(i).complete()) return i;
        return engagement.complete() ? last() : Integer.MAX_VALUE;
    }

    boolean completeBy(int turn) {
        return success() <= turn;
    }

    boolean completeAt(int turn) {
        return success() == turn;
    }

    boolean failedBefore(int turn) {
        return success() >= turn;
    }

    private int last() {
        return Math.max(1, rounds().size()) - 1;
    }

    /** Whether the turn took place. One that ended in a refusal or at a limit did, though nothing was handed in. */
    boolean had(int turn) {
        boolean endedInFeedback = engagement.outcome() != Outcome.ASSESSED && engagement.score().isPresent();
        return failedBefore(turn) && turn <= last() + (endedInFeedback ? 1 : 0);
    }

    /** What was handed in at a turn, if anything. */
    List<Engagement.Round> at(int turn) {
        return turn < rounds().size() && failedBefore(turn) ? List.of(rounds().get(turn)) : List.of();
    }
}
