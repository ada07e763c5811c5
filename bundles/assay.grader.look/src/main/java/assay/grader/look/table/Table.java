// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.table;

import assay.grader.look.Document;
import java.util.List;

/**
 * A table with a header. A row may be shorter or longer than the header.
 *
 * @param header names of the columns as they stand, without space around them
 */
public record Table(List<String> header, List<List<String>> rows) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Index of a column by its name, without regard to case; -1 when there is none. */
    public int column(String name) {
        String wanted = plain(name);
        for (int i = 0; i < header.size(); i++) if (plain(header.get(i)).equals(wanted)) return i;
        return -1;
    }

    public List<String> missing(List<String> columns) {
        return columns.stream().filter(c -> column(c) < 0).toList();
    }

    /** The cell in a row, empty where the row is too short. */
    public static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static String plain(String name) {
        return Document.lower(name.replaceAll("[*_`\\s]+", " ").strip());
    }
}
