// SPDX-License-Identifier: Apache-2.0
package assay.analysis.ratings;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a file with a header line: tab, semicolon or comma between the cells, quotes as in RFC 4180. */
final class CsvRows {
    private static final int HEADER = 1 << 16;

    private final TableFile table;
    private final Problems problems;

    CsvRows(TableFile table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    void read() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Files.newInputStream(table.file()), StandardCharsets.UTF_8.newDecoder()), HEADER)) {
            in.mark(1);
            if (in.read() != '\uFEFF') in.reset();
            in.mark(HEADER);
            char delimiter = delimiter(in);
            in.reset();
            CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
            try (CSVParser parser = CSVParser.builder().setReader(in).setFormat(format).get()) {
                read(parser);
            }
        } catch (CharacterCodingException e) {
            problems.error(place(0), "A byte of the file is not UTF-8.", "Save the file as UTF-8.");
        }
    }

    private static char delimiter(Reader in) throws IOException {
        boolean comma = false;
        boolean semicolon = false;
        int c = in.read();
        for (int n = 1; c >= 0 && c != '\n' && n < HEADER; n++) {
            if (c == '\t') return '\t';
            comma |= c == ',';
            semicolon |= c == ';';
            c = in.read();
        }
        return semicolon && !comma ? ';' : ',';
    }

    /** A broken quote ends the table, for nobody knows where the next row begins. */
    private void read(CSVParser parser) throws CharacterCodingException {
        long line = 1;
        try {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) return;
            List<String> header = records.next().stream().map(String::strip).toList();
            for (String column : header)
                if (!table.columns().add(column)) problems.error(place(1), "The column \"" + column + "\" stands twice in the header line.", "Rename one.");
            for (line = parser.getCurrentLineNumber() + 1; records.hasNext(); line = parser.getCurrentLineNumber() + 1) row(records.next(), header, line);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException c) throw c;
            problems.error(place(line), "The quotes of this row cannot be told apart: " + e.getCause().getMessage() + ".", "Double each quote inside a quoted cell.");
        }
    }

    private void row(CSVRecord row, List<String> header, long line) {
        if (row.size() != header.size()) {
            problems.error(place(line), "The row has " + row.size() + " cells, the header line " + header.size() + ".", "Quote cells that hold the separator.");
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) if (!row.get(i).isBlank()) cells.put(header.get(i), row.get(i).strip());
        table.rows().add(new Row(place(line), cells));
    }

    private Place place(long line) {
        return new Place(table.file().toString(), (int) Math.min(line, Integer.MAX_VALUE));
    }
}
