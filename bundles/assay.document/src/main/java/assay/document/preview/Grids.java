// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.spi.web.Preview.Grid;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Tables under the letters of a spreadsheet, so that people can name a cell. */
final class Grids {
    static final int ROWS = 200;
    static final int WIDEST = 80;
    private static final int LONGEST = 2_000;

    private Grids() {}

    static Grid of(List<Grid.Row> rows) {
        int wide = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < wide; i++) letters.add(CellReference.convertNumToColString(i));
        return new Grid(letters, rows);
    }

    static Grid.Cell cell(String text, String formula) {
        return new Grid.Cell(cut(text), cut(formula));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
