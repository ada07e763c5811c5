// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.run.CellId;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import java.util.function.Supplier;

/** Histories read in one go over the whole run: for work that is short and looks at every cell. */
public final class StreamedHistories implements Histories, AutoCloseable {
    private final Cursor<Fact.Handed, CellId> handed;
    private final Cursor<Fact.Rated, CellId> rated;
    private final Cursor<Fact.Assessed, CellId> assessed;
    private final Cursor<Fact.CellEnded, CellId> ended;

    public StreamedHistories(RunStore store, String run) {
        this.handed = new Cursor<>(store.submissions(run), Fact.Handed::cell);
        this.rated = new Cursor<>(store.verdicts(run), Fact.Rated::cell);
        this.assessed = new Cursor<>(store.assessments(run), Fact.Assessed::cell);
        this.ended = new Cursor<>(store.cells(run), Fact.CellEnded::cell);
    }

    @Override
    public Supplier<History> of(CellId cell) {
        History h = new History(handed.of(cell), rated.of(cell), assessed.of(cell), ended.of(cell).stream().findFirst());
        return () -> h;
    }

    @Override
    public void close() {
        handed.close();
        rated.close();
        assessed.close();
        ended.close();
    }
}
