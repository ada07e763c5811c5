// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which cells of a run need no work: a bit each, so that a million cells take 125 kB. */
final class Ledger {
    private final BitSet done = new BitSet();
    private final int workers;
    private final int trials;

    Ledger(Plan plan) {
        if (plan.cells() > Integer.MAX_VALUE)
            throw new UserError(Place.in("run"), "The run has " + plan.cells() + " cells; one run takes " + Integer.MAX_VALUE + " at most.",
                    "Split the suite, or run fewer workers or trials at once.");
        this.workers = plan.workers().size();
        this.trials = plan.schedule().trials();
    }

    /** Notes the cells that need no work. */
    Ledger noting(Stream<Fact.CellEnded> cells, Predicate<Fact.CellEnded> needsNoWork) {
        try (cells) {
            cells.filter(needsNoWork).forEach(c -> done.set(index(c.cell())));
        }
        return this;
    }

    boolean isDone(CellId cell) {
        return done.get(index(cell));
    }

    boolean isTaskDone(long task) {
        int first = index(new CellId(task, 0, 0));
        return done.nextClearBit(first) >= first + workers * trials;
    }

    long count() {
        return done.cardinality();
    }

    /** Marks every cell that is not noted, and the other way round. */
    Ledger turned(long cells) {
        done.flip(0, (int) cells);
        return this;
    }

    private int index(CellId cell) {
        return (int) ((cell.task() * workers + cell.worker()) * trials + cell.trial());
    }
}
