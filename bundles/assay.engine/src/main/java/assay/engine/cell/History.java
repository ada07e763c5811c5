// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import java.util.List;
import java.util.Optional;

/** What the store knows of a cell. */
record History(List<Fact.Handed> handed, List<Fact.Rated> rated, List<Fact.Assessed> assessed, Optional<Fact.CellEnded> ended) {
    static final History NONE = new History(List.of(), List.of(), List.of(), Optional.empty());

    static History of(RunStore store, String run, CellId cell) {
        List<Fact.Handed> handed = store.submissions(run, cell);
        Optional<Fact.CellEnded> ended = store.cell(run, cell);
        return handed.isEmpty() ? new History(handed, List.of(), List.of(), ended)
                : new History(handed, store.verdicts(run, cell), store.assessments(run, cell), ended);
    }

    Optional<Fact.Assessed> assessed(int turn) {
        return assessed.stream().filter(a -> a.turn() == turn).findFirst();
    }

    List<Fact.Rated> rated(int turn) {
        return rated.stream().filter(r -> r.turn() == turn).toList();
    }

    int nextRevision() {
        return ended.map(e -> e.revision() + 1).orElse(0);
    }
}
