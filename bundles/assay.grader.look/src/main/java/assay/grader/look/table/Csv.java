// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.table;

import assay.grader.look.Document;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as spreadsheets write it, parted by comma, semicolon or tab, whichever its header has most of. */
public final class Csv {
    /** Rows beyond these make a table too large to look at. */
    public static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 1_000;

    private Csv() {}

    /** @throws IllegalArgumentException saying what is wrong with it */
    public static Table read(String text) {
        checkWidth(text);
        List<List<String>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setTrim(true).setIgnoreEmptyLines(true)
                .setLenientEof(true).setTrailingData(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                if (rows.size() > MOST_ROWS || row.size() > MOST_COLUMNS)
                    throw new IllegalArgumentException("it has more than " + MOST_ROWS + " rows or " + MOST_COLUMNS + " columns");
                if (row.stream().anyMatch(c -> !c.isEmpty())) rows.add(row.stream().map(Document::clean).map(String::strip).toList());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new IllegalArgumentException("it is not CSV: " + e.getMessage(), e);
        }
        if (rows.isEmpty()) throw new IllegalArgumentException("it has no header");
        return new Table(rows.get(0), rows.subList(1, rows.size()));
    }

    /** Before parsing, since the parser would take a row of any width into memory. */
    private static void checkWidth(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width = c == '\n' ? 0 : c == ',' || c == ';' || c == '\t' ? width + 1 : width;
            if (width > MOST_COLUMNS * 20) throw new IllegalArgumentException("it has a line with more than " + MOST_COLUMNS * 20 + " delimiters");
        }
    }

    public static char delimiter(String text) {
        String header = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char c : new char[] {';', '\t'}) if (count(header, c) > count(header, best)) best = c;
        return best;
    }

    public static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
