// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.table;

import assay.grader.look.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables that a document holds: a CSV file is one; in other texts, each pipe table of Markdown and each fenced block
 * that reads as CSV.
 *
 * @param trouble why there is none, where something stands that should be one
 */
public record Tables(List<Table> found, String trouble) {
    private static final Pattern FENCE = Pattern.compile("(?m)^```[^\\n`]*\\n([^`]*+)```[ \\t]*$");
    private static final int MOST = 50;

    public static Tables in(Document document) {
        String text = document.raw();
        boolean data = document.mediaType().equals("text/csv") || document.mediaType().equals("text/tab-separated-values");
        List<Table> found = new ArrayList<>(data ? List.of() : MarkdownTables.in(text));
        if (!data) fenced(text, found);
        if (!found.isEmpty()) return new Tables(found, "");
        if (data || looksDelimited(text)) {
            try {
                return new Tables(List.of(Csv.read(text)), "");
            } catch (IllegalArgumentException e) {
                return new Tables(List.of(), e.getMessage());
            }
        }
        return new Tables(List.of(), "");
    }

    private static void fenced(String text, List<Table> into) {
        Matcher m = FENCE.matcher(text);
        while (m.find() && into.size() < MOST) {
            if (!looksDelimited(m.group(1))) continue;
            try {
                into.add(Csv.read(m.group(1)));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
    }

    /** Every one of the first lines has as many delimiters as the header, or more. */
    private static boolean looksDelimited(String text) {
        char delimiter = Csv.delimiter(text);
        List<String> head = text.lines().filter(l -> !l.isBlank()).limit(5).toList();
        if (head.isEmpty()) return false;
        long columns = Csv.count(head.get(0), delimiter);
        return columns > 0 && head.stream().allMatch(l -> Csv.count(l, delimiter) >= columns);
    }
}
