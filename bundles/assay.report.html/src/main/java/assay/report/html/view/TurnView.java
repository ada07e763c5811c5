// SPDX-License-Identifier: Apache-2.0
package assay.report.html.view;

import assay.core.content.Blob;
import assay.core.report.CellLine;
import assay.core.spi.store.Fact;
import assay.html.Words;
import java.util.List;

/**
 * One submission as the page shows it.
 *
 * @param counts whether this turn decided the cell
 * @param text its beginning
 * @param length of the whole text, in characters
 * @param by bundle and version of the solver
 */
public record TurnView(int number, boolean counts, String text, int length, List<String> files, String by, List<VerdictView> verdicts) {
    private static final int FAILED_TEXT = 1_500;
    private static final int COMPLETE_TEXT = 500;
    private static final int VERDICTS = 60;

    static TurnView of(CellLine cell, CellLine.TurnLine turn, boolean complete) {
        Fact.Handed h = turn.handed();
        return new TurnView(h.turn(), h.turn() == cell.state().turn(), Words.cut(h.submission().text(), complete ? COMPLETE_TEXT : FAILED_TEXT),
                h.submission().text().length(), h.submission().files().stream().limit(20).map(Blob::name).map(n -> Words.cut(n, 100)).toList(),
                h.by().bundle() + " " + h.by().version(), turn.verdicts().stream().limit(VERDICTS).map(v -> VerdictView.of(cell.task(), v)).toList());
    }
}
