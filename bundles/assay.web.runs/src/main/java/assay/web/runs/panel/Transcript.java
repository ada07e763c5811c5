// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.report.CellLine;
import assay.core.spi.store.Fact;
import assay.core.spi.web.Visit;
import java.util.List;

/** The answered model calls of a cell's work, turn by turn. */
public record Transcript(List<OfTurn> turns) {
    /** Characters of one answer that are shown. */
    public static final int LONGEST = 100_000;

    /** One submission. */
    public record OfTurn(int number, List<Fact.CallEnded> calls) {}

    static Transcript of(Visit visit, CellLine cell) {
        return new Transcript(cell.turns().stream().map(CellLine.TurnLine::handed).map(h -> new OfTurn(h.turn(),
                visit.store().calls(h.run(), h.attempt()).stream().filter(Fact.CallEnded.class::isInstance).map(Fact.CallEnded.class::cast).toList())).toList());
    }
}
