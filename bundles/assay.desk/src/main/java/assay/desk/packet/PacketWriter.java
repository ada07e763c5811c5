// SPDX-License-Identifier: Apache-2.0
package assay.desk.packet;

import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Question;
import assay.core.task.Importance;
import assay.core.task.Scale;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a packet: a sheet with a row a criterion and drop-downs for the verdict, and beside it the texts and files of each item. */
public final class PacketWriter {
    /** The sheet's file. */
    public static final String FILE = "verdicts.xlsx";
    static final String SHEET = "verdicts";
    static final String ABOUT = "about";
    private static final int LONGEST_CELL = 32_000;
    private static final int UNITS = 256;

    private final XSSFWorkbook book;
    private final Sheet sheet;
    private final CellStyle wrapped;
    private int next;

    private PacketWriter(XSSFWorkbook book) {
        this.book = book;
        this.sheet = book.createSheet(SHEET);
        this.wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
    }

    /** @param files lays files into a folder */
    public static void write(Path folder, String expert, List<BlindItem> items, ItemFiles files) throws IOException {
        Files.createDirectories(folder);
        Library.<Optional<Path>, IOException>at(() -> sheet(folder, expert, items));
        for (BlindItem item : items) texts(folder.resolve("items").resolve(item.id()), item, files);
    }

    private static Optional<Path> sheet(Path folder, String expert, List<BlindItem> items) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(folder.resolve(FILE))) {
            PacketWriter writer = new PacketWriter(book);
            writer.header();
            items.forEach(writer::item);
            writer.choices();
            writer.about(expert);
            book.getProperties().getCoreProperties().setCreator("");
            book.write(out);
        }
        return Optional.of(folder.resolve(FILE));
    }

    /** Lays the files of an item into a folder. */
    @FunctionalInterface
    public interface ItemFiles {
        void lay(BlindItem item, Path folder) throws IOException;
    }

    private void header() {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(bold);
        Row row = sheet.createRow(next++);
        for (Column c : Column.values()) {
            Cell cell = row.createCell(c.ordinal());
            cell.setCellValue(c.title);
            cell.setCellStyle(style);
            sheet.setColumnWidth(c.ordinal(), c.width * UNITS);
        }
        sheet.createFreezePane(0, 1);
    }

    private void item(BlindItem item) {
        for (Question q : item.questions()) {
            Row row = sheet.createRow(next++);
            text(row, Column.ITEM, item.id());
            text(row, Column.CRITERION, q.criterion());
            text(row, Column.IMPORTANCE, q.importance().name().toLowerCase(java.util.Locale.ROOT));
            text(row, Column.STATEMENT, statement(q));
            Optional<Mark> draft = item.draft().stream().filter(m -> m.criterion().equals(q.criterion())).findFirst();
            draft.ifPresent(m -> {
                text(row, Column.VERDICT, m.said().label());
                if (m.rating().isPresent()) row.createCell(Column.RATING.ordinal()).setCellValue(m.rating().getAsDouble());
                text(row, Column.EVIDENCE, m.evidence());
                text(row, Column.FIX, m.fix());
            });
        }
    }

    private static String statement(Question q) {
        String scale = q.scale().equals(Scale.BINARY) ? "" : " [rating from " + q.scale().min() + " to " + q.scale().max() + ", met from " + q.scale().passAt() + " on]";
        return q.text() + scale + (q.importance() == Importance.PITFALL ? " [a pitfall: met = the bad thing happened]" : "");
    }

    private void text(Row row, Column column, String text) {
        Cell cell = row.createCell(column.ordinal());
        cell.setCellStyle(wrapped);
        cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text);
    }

    private void choices() {
        if (next == 1) return;
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(helper.createExplicitListConstraint(new String[] {"met", "not met", "unsure"}),
                new CellRangeAddressList(1, next - 1, Column.VERDICT.ordinal(), Column.VERDICT.ordinal()));
        list.setShowErrorBox(true);
        list.createErrorBox("Verdict", "Choose met, not met or unsure.");
        sheet.addValidationData(list);
    }

    private void about(String expert) {
        Sheet about = book.createSheet(ABOUT);
        List<List<String>> lines = List.of(List.of("grader", expert), List.of("how", "Fill verdict in every row of an item, or leave the whole item empty."),
                List.of("", "A critical criterion that is not met needs a fix; the worker gets it as you write it."),
                List.of("", "Write the minutes that an item took in its first row."), List.of("", "What was handed in, and the task, lie in items/ITEM."));
        for (int i = 0; i < lines.size(); i++) {
            Row row = about.createRow(i);
            for (int j = 0; j < 2; j++) row.createCell(j).setCellValue(lines.get(i).get(j));
        }
    }

    private static void texts(Path folder, BlindItem item, ItemFiles files) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("task.txt"), item.brief().title() + "\n\n" + item.brief().instructions() + "\n");
        Files.writeString(folder.resolve("handed-in.txt"), item.text());
        files.lay(item, folder);
    }
}
