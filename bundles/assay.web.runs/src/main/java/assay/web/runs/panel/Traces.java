// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.report.CellLine;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import java.util.ArrayList;
import java.util.List;

/** Who had a hand in a cell. */
public record Traces(List<Line> lines, List<String> materials) {
    /** One build and what it did. */
    public record Line(String what, Stamp by) {}

    static Traces of(CellLine cell) {
        List<Line> lines = new ArrayList<>();
        List<String> materials = new ArrayList<>();
        for (CellLine.TurnLine t : cell.turns()) {
            lines.add(new Line("work, turn " + t.handed().turn(), t.handed().by()));
            t.handed().provenance().materials().forEach(m -> materials.add("turn " + t.handed().turn() + ": " + m.describe()));
            for (Fact.Rated r : t.verdicts()) lines.add(new Line("verdicts, turn " + t.handed().turn(), r.by()));
        }
        return new Traces(lines.stream().distinct().toList(), materials);
    }
}
