// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Copies the columns of an attached table that the instructions name. Cells are taken as they stand, quotes included. */
final class Columns {
    private static final int MOST_ROWS = 20_000;

    private Columns() {}

    /** The attached table with the most columns asked for; all of its columns where none is named. Empty without a table. */
    static String askedFor(String asked, Sources sources, char delimiter) {
        return sources.all().stream().filter(s -> s.mediaType().equals("text/csv") || s.mediaType().equals("text/tab-separated-values"))
                .map(s -> copy(asked, rows(s), delimiter)).max(Comparator.comparingInt(Copy::named)).map(Copy::text).orElse("");
    }

    /** A copied table and how many of its columns were asked for. */
    private record Copy(int named, String text) {}

    private static Copy copy(String asked, List<List<String>> rows, char delimiter) {
        if (rows.isEmpty()) return new Copy(-1, "");
        List<Integer> named = IntStream.range(0, rows.get(0).size()).filter(i -> isNamed(rows.get(0).get(i), asked)).boxed().toList();
        String text = rows.stream().map(row -> IntStream.range(0, row.size()).filter(i -> named.isEmpty() || named.contains(i))
                .mapToObj(row::get).collect(Collectors.joining(String.valueOf(delimiter)))).collect(Collectors.joining("\n", "", "\n"));
        return new Copy(named.size(), text);
    }

    private static boolean isNamed(String column, String asked) {
        List<String> words = Arrays.asList(asked.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"));
        return words.contains(column.strip().replace("\"", "").toLowerCase(Locale.ROOT));
    }

    private static List<List<String>> rows(Sources.Source source) {
        char delimiter = source.mediaType().equals("text/csv") ? ',' : '\t';
        return source.text().lines().filter(l -> !l.isBlank()).limit(MOST_ROWS).map(l -> cells(l, delimiter)).toList();
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') quoted = !quoted;
            if (line.charAt(i) != delimiter || quoted) continue;
            cells.add(line.substring(from, i));
            from = i + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }
}
