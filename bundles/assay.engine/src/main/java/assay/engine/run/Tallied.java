// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.grading.Preference;
import assay.core.spi.engine.PreferEnd;
import assay.core.spi.store.Fact;

/** Counts how two opponents stand. Safe for use by several threads. */
final class Tallied {
    private final Opponents opponents;
    private long wins;
    private long ties;
    private long losses;
    private long inconsistent;
    private long failed;
    private long without;

    Tallied(Opponents opponents) {
        this.opponents = opponents;
    }

    Opponents opponents() {
        return opponents;
    }

    synchronized void without() {
        without++;
    }

    /** @param mine the side of the first opponent, which need not be the first of the fact */
    synchronized void add(Fact.Preferred fact, Fact.Side mine) {
        if (!(fact.preference() instanceof Preference.Given given)) {
            failed++;
            return;
        }
        if (given.isInconsistent()) inconsistent++;
        switch (fact.first().equals(mine) ? given.better() : given.better().swapped()) {
            case FIRST -> wins++;
            case SECOND -> losses++;
            case TIE -> ties++;
        }
    }

    synchronized PreferEnd.Standing standing() {
        return new PreferEnd.Standing(opponents.firstName(), opponents.secondName(), wins, ties, losses, inconsistent, failed, without);
    }
}
