// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.spi.store.Fact;
import java.util.List;
import java.util.Optional;

/** What the store knows of a cell. */
public record History(List<Fact.Handed> handed, List<Fact.Rated> rated, List<Fact.Assessed> assessed, Optional<Fact.CellEnded> ended) {
    static final History NONE = new History(List.of(), List.of(), List.of(), Optional.empty());

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
