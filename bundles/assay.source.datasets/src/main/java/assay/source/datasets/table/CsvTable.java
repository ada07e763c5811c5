// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.table;

import assay.core.economy.PriceTables;
import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.source.datasets.record.BadRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table with a header line: comma, semicolon or tab between the cells, quotes as in RFC 4180. */
final class CsvTable {
    private final Path file;
    private final PriceTables tables;
    private final Problems problems;
    private final Consumer<Columns> rows;

    CsvTable(Path file, PriceTables tables, Problems problems, Consumer<Columns> rows) {
        this.file = file;
        this.tables = tables;
        this.problems = problems;
        this.rows = rows;
    }

    void read() throws IOException {
        Reader utf8 = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
        try (BufferedReader in = new BufferedReader(utf8)) {
            in.mark(1 << 14);
            if (in.read() != '\uFEFF') in.reset();
            in.mark(1 << 14);
            String header = firstLine(in);
            in.reset();
            try (CSVParser parser = CSVParser.builder().setReader(in).setFormat(CSVFormat.RFC4180.builder().setDelimiter(delimiter(header))
                    .setIgnoreEmptyLines(true).get()).get()) {
                table(parser);
            }
        } catch (CharacterCodingException e) {
            problems.error(Place.in(file.toString()), "A byte of the table is not UTF-8.", "Save the file as UTF-8.");
        }
    }

    private static String firstLine(Reader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n' && line.length() < 8_000; c = in.read()) line.append((char) c);
        return line.toString();
    }

    private static String delimiter(String header) {
        if (header.contains("\t")) return "\t";
        return header.contains(";") && !header.contains(",") ? ";" : ",";
    }

    /** A broken quote ends the table, for nobody knows where the next row begins. */
    private void table(CSVParser parser) throws CharacterCodingException {
        long line = 1;
        try {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) return;
            List<String> header = records.next().stream().map(h -> h.strip().toLowerCase(java.util.Locale.ROOT)).toList();
            if (!good(header)) return;
            for (line = parser.getCurrentLineNumber() + 1; records.hasNext(); line = parser.getCurrentLineNumber() + 1)
                row(records.next(), header, place(line));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException c) throw c;
            problems.error(place(line), "The quotes of this row cannot be told apart: " + e.getCause().getMessage() + ".", "Double each quote inside a quoted cell.");
        }
    }

    private boolean good(List<String> header) {
        long before = problems.errors();
        for (String column : header)
            if (!Columns.KNOWN.contains(column))
                problems.error(place(1), "\"" + column + "\" is no column here." + Nearest.hint(column, Columns.KNOWN), "Known: " + String.join(", ", new TreeSet<>(Columns.KNOWN)) + ".");
        for (String needed : List.of("id", "title", "instructions"))
            if (!header.contains(needed)) problems.error(place(1), "The column \"" + needed + "\" is missing.", "Add it to the header line.");
        if (header.stream().distinct().count() < header.size()) problems.error(place(1), "A column stands twice in the header line.", "Remove one.");
        return problems.errors() == before;
    }

    private void row(CSVRecord row, List<String> header, Place place) {
        try {
            if (row.size() != header.size())
                throw new BadRecord("The row has " + row.size() + " cells, the header line " + header.size() + ".", "Quote cells that hold the separator.");
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < header.size(); i++) cells.put(header.get(i), row.get(i));
            rows.accept(new Columns(cells, tables));
        } catch (BadRecord e) {
            problems.error(place, e.getMessage(), e.remedy());
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.error(place, "The row makes no sense: " + e.getMessage() + ".", "");
        }
    }

    private Place place(long line) {
        return new Place(file.toString(), (int) Math.min(line, Integer.MAX_VALUE));
    }
}
