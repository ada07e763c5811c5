// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns that stand under each other; columns of numbers to the right. */
final class Table {
    private static final int WIDEST = 72;

    private Table() {}

    static String of(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        rows.forEach(r -> all.add(r.stream().map(Table::cell).toList()));
        int[] widths = IntStream.range(0, header.size())
                .map(i -> all.stream().mapToInt(r -> width(r.get(i))).max().orElse(0)).toArray();
        boolean[] right = new boolean[header.size()];
        for (int i = 0; i < right.length; i++) {
            int column = i;
            right[i] = !rows.isEmpty() && rows.stream().map(r -> r.get(column)).allMatch(v -> v.isEmpty() || v.matches("[–$<-]?[\\d.,/–]*( %)?"));
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : all) out.append(line(row, widths, right)).append('\n');
        return out.toString();
    }

    private static String cell(String text) {
        String flat = Clean.of(text.replace('\n', ' ').replace('\t', ' '));
        return flat.length() > WIDEST ? flat.substring(0, WIDEST - 1) + "…" : flat;
    }

    private static String line(List<String> row, int[] widths, boolean[] right) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - width(row.get(i)));
            out.append(i == 0 ? "" : "  ").append(right[i] ? gap + row.get(i) : row.get(i) + gap);
        }
        return out.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
