// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import assay.core.spi.web.Preview.Block;
import assay.core.spi.web.Preview.Grid;
import assay.core.spi.web.Preview.Note;
import assay.core.spi.web.RendererTraits;
import assay.document.Office;
import assay.document.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Spreadsheets, some rows of a sheet a part: what each cell shows, and by which formula. What is hidden is shown and named. Formulas
 * are not computed: their values are those that the file holds.
 */
@Component
@Name("spreadsheet")
@RendererTraits(version = "1", types = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel.sheet.macroenabled.12"})
public final class SheetRenderer implements AttachmentRenderer {
    /** Bytes of a sheet that is held in memory as a tree. */
    private static final long LARGEST_TREE = 8L << 20;

    @Activate
    public SheetRenderer() {}

    /** Some rows of a sheet. */
    private record Range(int sheet, int first, int last, String name) {}

    @Override
    public Preview render(Blob file, int part) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(file, at -> {
            OPCPackage opened = Office.open(at);
            try {
                Office.requireParts(opened, XSSFRelation.WORKSHEET.getContentType(), LARGEST_TREE);
                XSSFWorkbook book = new XSSFWorkbook(opened);
                List<Range> ranges = ranges(book);
                if (ranges.isEmpty()) throw new UnreadableDocument("it has no sheet");
                int shown = Math.clamp(part, 0, ranges.size() - 1);
                return new Preview(ranges.stream().map(Range::name).toList(), shown, blocks(book, ranges.get(shown)));
            } finally {
                opened.revert();
            }
        });
    }

    private static List<Range> ranges(XSSFWorkbook book) {
        List<Range> all = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            String name = book.getSheetName(i) + (book.getSheetVisibility(i) == SheetVisibility.VISIBLE ? "" : " (hidden)");
            int last = Math.max(0, book.getSheetAt(i).getLastRowNum());
            for (int row = 0; row <= last && all.size() < Parts.MOST; row += Grids.ROWS) {
                int end = Math.min(last, row + Grids.ROWS - 1);
                if (all.size() > 0 && row > 0 && book.getSheetAt(i).getPhysicalNumberOfRows() == 0) break;
                all.add(new Range(i, row, end, last < Grids.ROWS ? name : name + " " + (row + 1) + "–" + (end + 1)));
            }
        }
        return all;
    }

    private static List<Block> blocks(XSSFWorkbook book, Range range) throws InterruptedException {
        Sheet sheet = book.getSheetAt(range.sheet());
        List<Block> blocks = new ArrayList<>();
        if (book.getSheetVisibility(range.sheet()) != SheetVisibility.VISIBLE) blocks.add(new Note("This sheet is hidden in the file."));
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        List<Grid.Row> rows = new ArrayList<>();
        boolean wide = false;
        for (int i = range.first(); i <= range.last(); i++) {
            Reading.goOn();
            Row row = sheet.getRow(i);
            if (row == null) continue;
            wide |= row.getLastCellNum() > Grids.WIDEST;
            rows.add(new Grid.Row((i + 1) + (row.getZeroHeight() ? " (hidden)" : ""), cells(row, formatter)));
        }
        if (rows.isEmpty()) blocks.add(new Note("There is nothing in these rows."));
        else blocks.add(Grids.of(rows));
        if (wide) blocks.add(new Note("Only the first " + Grids.WIDEST + " columns are shown."));
        hiddenColumns(sheet, blocks);
        return blocks;
    }

    private static void hiddenColumns(Sheet sheet, List<Block> blocks) {
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < Grids.WIDEST; i++) if (sheet.isColumnHidden(i)) hidden.add(org.apache.poi.ss.util.CellReference.convertNumToColString(i));
        if (!hidden.isEmpty()) blocks.add(new Note("Hidden columns: " + String.join(", ", hidden) + "."));
    }

    private static List<Grid.Cell> cells(Row row, DataFormatter formatter) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int c = 0; c < Math.min(row.getLastCellNum(), Grids.WIDEST); c++) {
            Cell cell = row.getCell(c);
            cells.add(cell == null ? Grids.cell("", "") : Grids.cell(formatter.formatCellValue(cell), formula(cell)));
        }
        return cells;
    }

    private static String formula(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) return "";
        try {
            return "=" + cell.getCellFormula();
        } catch (RuntimeException e) {
            return "= (a formula that cannot be read)";
        }
    }
}
