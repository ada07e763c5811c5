// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import java.util.List;
import java.util.function.Supplier;

/** Where the histories of cells come from. Asked by one thread, in the order of cells; what it answers is called by any. */
@FunctionalInterface
public interface Histories {

    Supplier<History> of(CellId cell);

    /** Of a run that has none yet. */
    Histories NONE = cell -> () -> History.NONE;

    /** Asked for cell by cell, when the cell is worked on. */
    static Histories asked(RunStore store, String run) {
        return cell -> () -> asked(store, run, cell);
    }

    private static History asked(RunStore store, String run, CellId cell) {
        List<Fact.Handed> handed = store.submissions(run, cell);
        return handed.isEmpty() ? new History(handed, List.of(), List.of(), store.cell(run, cell))
                : new History(handed, store.verdicts(run, cell), store.assessments(run, cell), store.cell(run, cell));
    }
}
