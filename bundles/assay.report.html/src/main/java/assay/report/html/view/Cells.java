// SPDX-License-Identifier: Apache-2.0
package assay.report.html.view;

import assay.core.report.CellLine;
import assay.core.report.Report;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cells on the page: work that failed first, then what nobody judged, then complete work, {@value #MOST} at most.
 *
 * @param total how many there are
 */
public record Cells(List<CellView> shown, long total) {
    /** How many cells a page holds. */
    public static final int MOST = 2_000;

    /** Reads all cells once and keeps those that are shown. */
    public static Cells of(Report report) {
        List<CellView> failed = new ArrayList<>();
        List<CellView> unjudged = new ArrayList<>();
        List<CellView> complete = new ArrayList<>();
        long total = 0;
        try (Stream<CellLine> cells = report.cells()) {
            for (Iterator<CellLine> i = cells.iterator(); i.hasNext(); total++) {
                CellLine cell = i.next();
                List<CellView> place = cell.state().complete() ? complete : cell.state().outcome().counts() ? failed : unjudged;
                if (place.size() < MOST) place.add(CellView.of(cell));
            }
        }
        failed.addAll(unjudged);
        failed.addAll(complete);
        return new Cells(List.copyOf(failed.subList(0, Math.min(MOST, failed.size()))), total);
    }

    public long leftOut() {
        return total - shown.size();
    }
}
