// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.NoSuchPage;
import assay.web.runs.kept.Kept;
import assay.web.runs.matrix.CellIndex;
import assay.web.runs.matrix.Filter;
import assay.web.runs.matrix.IndexReader;
import assay.web.runs.matrix.Looked;
import assay.web.runs.matrix.Selection;
import java.util.Optional;

/** Indexes of the cells of runs, kept while the runs stay as they are. Safe for use by several threads. */
final class Indexes {
    private final Texts texts;
    private final Kept<CellIndex> kept = new Kept<>(CellIndex::cells, CellIndex.MOST);
    private final Kept<Looked> looked = new Kept<>(l -> l.audited().size() + l.disagree().size(), 16 * CellIndex.MOST);

    Indexes(Texts texts) {
        this.texts = texts;
    }

    /** What a filter finds. */
    record Found(CellIndex index, Selection selection, boolean late) {
        boolean wants(CellId cell) {
            return selection.cellWanted(index.place(cell));
        }
    }

    boolean has(RunStore store, Fact.Run run) {
        return kept.has(store, run, "");
    }

    Kept.Made<CellIndex> index(RunStore store, Fact.Run run, Plan plan) throws InterruptedException {
        if (plan.cells() > CellIndex.MOST)
            throw new NoSuchPage("Run " + run.run() + " has " + plan.cells() + " cells; filters and sorts are for up to " + CellIndex.MOST + ". It can be paged through as it is, or read with: assay report "
                    + run.run() + " --format jsonl");
        return kept.of(store, run, "", () -> IndexReader.read(store, texts, run.run(), plan));
    }

    Found find(RunStore store, Fact.Run run, Plan plan, Filter filter) throws InterruptedException {
        Kept.Made<CellIndex> index = index(store, run, plan);
        Optional<Looked> people = Optional.empty();
        if (filter.cells().needsPersons()) people = Optional.of(looked.of(store, run, "", () -> Looked.read(store, run.run(), index.value())).value());
        return new Found(index.value(), new Selection(index.value(), filter, plan.workers().stream().map(w -> w.label()).toList(), people), index.late());
    }

    String pulse() {
        return kept.pulse() + looked.pulse();
    }
}
