// SPDX-License-Identifier: Apache-2.0
package assay.desk.packet;

import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.spi.desk.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a packet that comes back. */
public final class PacketReader {
    private static final double MINUTES_A_DAY = 24 * 60;

    private final Path file;
    private final Problems problems;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<String, Filled> items = new LinkedHashMap<>();

    /**
     * An item as it was filled in.
     *
     * @param rows how many rows it has
     * @param marks of the rows with a verdict
     * @param row the item's first, as the spreadsheet counts
     */
    public record Filled(String item, int rows, List<Mark> marks, Duration spent, int row) {}

    /** What came back. */
    public record Packet(String expert, List<Filled> items) {}

    private PacketReader(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param problems gets what does not fit, with row, column and value */
    public static Packet read(Path folder, Problems problems) throws IOException {
        Path file = folder.resolve(PacketWriter.FILE);
        if (!Files.isRegularFile(file))
            throw new UserError(Place.in(folder.toString()), "There is no " + PacketWriter.FILE + " in it.", "Name the folder that 'desk export' wrote.");
        return Library.at(() -> opened(file, problems));
    }

    private static Packet opened(Path file, Problems problems) throws IOException {
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            return new PacketReader(file, problems).packet(book);
        } catch (POIXMLException | NotOfficeXmlFileException e) {
            throw new UserError(Place.in(file.toString()), "The file is no spreadsheet, or a damaged one: " + e.getMessage() + ".", "Save it as XLSX.");
        }
    }

    private Packet packet(XSSFWorkbook book) {
        Sheet sheet = book.getSheet(PacketWriter.SHEET);
        Sheet about = book.getSheet(PacketWriter.ABOUT);
        if (sheet == null || about == null || about.getRow(0) == null)
            throw new UserError(Place.in(file.toString()), "The sheet \"" + (sheet == null ? PacketWriter.SHEET : PacketWriter.ABOUT) + "\" is missing.", "Take the file that 'desk export' wrote.");
        List<String> titles = new ArrayList<>();
        for (Column c : Column.values()) titles.add(text(sheet.getRow(0), c));
        if (!titles.equals(Column.titles()))
            throw new UserError(Place.in(file + ", row 1"), "The columns are " + String.join(", ", titles) + ".", "They must be " + String.join(", ", Column.titles()) + ".");
        for (int i = 1; i <= sheet.getLastRowNum(); i++) if (sheet.getRow(i) != null) row(sheet.getRow(i));
        return new Packet(formatter.formatCellValue(about.getRow(0).getCell(1)).strip(), List.copyOf(items.values()));
    }

    private void row(Row row) {
        String item = text(row, Column.ITEM);
        if (item.isEmpty()) {
            boolean empty = true;
            for (Column c : Column.values()) empty &= text(row, c).isEmpty();
            if (!empty) wrong(row, Column.ITEM, "no item is named", "Leave the first four columns as they are.");
            return;
        }
        Filled before = items.getOrDefault(item, new Filled(item, 0, List.of(), Duration.ZERO, row.getRowNum() + 1));
        List<Mark> marks = new ArrayList<>(before.marks());
        mark(row).ifPresent(marks::add);
        items.put(item, new Filled(item, before.rows() + 1, List.copyOf(marks), before.spent().plus(minutes(row)), before.row()));
    }

    private Optional<Mark> mark(Row row) {
        String verdict = text(row, Column.VERDICT).toLowerCase(Locale.ROOT);
        OptionalDouble rating = number(row, Column.RATING);
        if (verdict.isEmpty()) {
            for (Column c : List.of(Column.RATING, Column.EVIDENCE, Column.FIX))
                if (!text(row, c).isEmpty()) wrong(row, c, "there is no verdict beside it", "Choose one in column " + Column.VERDICT.place() + ".");
            return Optional.empty();
        }
        for (Mark.Said s : Mark.Said.values())
            if (s.label().equals(verdict.replace('-', ' ').replace('_', ' ')))
                return Optional.of(new Mark(text(row, Column.CRITERION), s, rating, text(row, Column.EVIDENCE), text(row, Column.FIX)));
        wrong(row, Column.VERDICT, "it is no verdict." + Nearest.hint(verdict, List.of("met", "not met", "unsure")), "Choose met, not met or unsure.");
        return Optional.empty();
    }

    private Duration minutes(Row row) {
        OptionalDouble minutes = number(row, Column.MINUTES);
        if (minutes.isEmpty()) return Duration.ZERO;
        if (minutes.getAsDouble() >= 0 && minutes.getAsDouble() <= MINUTES_A_DAY)
            return Duration.ofMillis(BigDecimal.valueOf(minutes.getAsDouble()).multiply(BigDecimal.valueOf(60_000)).longValue());
        wrong(row, Column.MINUTES, "it is no number of minutes of a day", "Write for instance 7.5.");
        return Duration.ZERO;
    }

    private OptionalDouble number(Row row, Column column) {
        Cell cell = row.getCell(column.ordinal());
        if (cell == null || text(row, column).isEmpty()) return OptionalDouble.empty();
        if (cell.getCellType() == CellType.NUMERIC) return OptionalDouble.of(cell.getNumericCellValue());
        try {
            return OptionalDouble.of(new BigDecimal(text(row, column).replace(',', '.')).doubleValue());
        } catch (NumberFormatException e) {
            wrong(row, column, "it is no number", "");
            return OptionalDouble.empty();
        }
    }

    private void wrong(Row row, Column column, String what, String remedy) {
        problems.error(Place.in(file + ", row " + (row.getRowNum() + 1) + ", column " + column.place()), "\"" + text(row, column) + "\": " + what + (what.endsWith(".") || what.endsWith("?") ? "" : "."), remedy);
    }

    private String text(Row row, Column column) {
        return row == null ? "" : formatter.formatCellValue(row.getCell(column.ordinal())).strip();
    }
}
