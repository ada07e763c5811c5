// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the pipe tables of a Markdown text: a line of cells, a line of dashes, and the lines of cells below. A parser of
 * all of Markdown would be larger than this grader.
 */
public final class MarkdownTables {
    private static final Pattern DASHES = Pattern.compile("\\|?[ ]*+:?-+:?[ ]*+(?:\\|[ ]*+:?-+:?[ ]*+)*+\\|?[ ]*+");
    private static final int MOST = 50;

    private MarkdownTables() {}

    public static List<Table> in(String text) {
        List<Table> tables = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 1; i < lines.size() && tables.size() < MOST; i++) {
            String above = lines.get(i - 1);
            if (above.indexOf('|') < 0 || lines.get(i).indexOf('-') < 0 || !DASHES.matcher(lines.get(i)).matches()) continue;
            List<List<String>> rows = new ArrayList<>();
            for (i++; i < lines.size() && lines.get(i).indexOf('|') >= 0 && rows.size() < Csv.MOST_ROWS; i++) rows.add(cells(lines.get(i)));
            tables.add(new Table(cells(above), rows));
        }
        return tables;
    }

    /** A pipe behind a backslash belongs to the cell. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int start = line.startsWith("|") ? 1 : 0;
        int end = line.length() > start && line.endsWith("|") && !line.endsWith("\\|") ? line.length() - 1 : line.length();
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            boolean escaped = c == '\\' && i + 1 < end && line.charAt(i + 1) == '|';
            if (escaped) cell.append(line.charAt(++i));
            else if (c != '|') cell.append(c);
            else {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
