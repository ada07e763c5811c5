// SPDX-License-Identifier: Apache-2.0
package assay.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/** The rows of one sheet as lines of comma-separated values; rows without a value are left out. */
final class SheetRows implements SheetContentsHandler {
    /** Columns of a spreadsheet at most. */
    private static final int WIDEST = 16_384;

    private final CSVPrinter lines;
    private final List<String> row = new ArrayList<>();

    /** Carries a reason to stop through a parser that knows no other exceptions. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(Exception why) {
            super(why);
        }

        void rethrow() throws IOException, InterruptedException {
            if (getCause() instanceof IOException e) throw e;
            if (getCause() instanceof InterruptedException e) throw e;
            throw this;
        }
    }

    SheetRows(Appendable to) throws IOException {
        lines = new CSVPrinter(to, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
    }

    @Override
    public void startRow(int number) {
        row.clear();
    }

    @Override
    public void cell(String reference, String shown, XSSFComment comment) {
        int column = reference == null ? row.size() : new CellReference(reference).getCol();
        while (row.size() < Math.min(column, WIDEST)) row.add("");
        row.add(shown == null ? "" : shown);
    }

    @Override
    public void endRow(int number) {
        try {
            Reading.goOn();
            if (row.stream().anyMatch(c -> !c.isEmpty())) lines.printRecord(row);
        } catch (IOException | InterruptedException e) {
            throw new Stopped(e);
        }
    }
}
