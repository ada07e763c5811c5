// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Ratings of items by raters. Labels are in the order of their numbers, or of their letters where one is no number.
 *
 * @param rows a row an item: for each rater the place of the label, or {@link #MISSING}
 * @param levels the labels as numbers; empty where one is no number
 */
public record Grid(List<String> raters, List<String> labels, Optional<double[]> levels, int[][] rows) {
    /** The rater did not rate the item. */
    public static final int MISSING = -1;

    /** Items in order, each with the labels by rater. */
    public static Grid of(List<Map<String, String>> items) {
        Map<String, Integer> raters = new LinkedHashMap<>();
        TreeSet<String> words = new TreeSet<>();
        for (Map<String, String> item : items) {
            item.keySet().forEach(r -> raters.putIfAbsent(r, raters.size()));
            words.addAll(item.values());
        }
        boolean numeric = words.stream().allMatch(Grid::isNumber);
        List<String> labels = numeric ? words.stream().sorted(Comparator.comparingDouble(Double::parseDouble)).toList() : List.copyOf(words);
        Optional<double[]> levels = numeric ? Optional.of(labels.stream().mapToDouble(Double::parseDouble).toArray()) : Optional.empty();
        Map<String, Integer> places = new LinkedHashMap<>();
        labels.forEach(l -> places.put(l, places.size()));
        int[][] rows = new int[items.size()][raters.size()];
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(rows[i], MISSING);
            for (var rated : items.get(i).entrySet()) rows[i][raters.get(rated.getKey())] = places.get(rated.getValue());
        }
        return new Grid(List.copyOf(raters.keySet()), labels, levels, rows);
    }

    /** The same raters and labels with other rows. */
    Grid with(int[][] others) {
        return new Grid(raters, labels, levels, others);
    }

    /** How often each label was given to an item. */
    int[] counts(int[] row) {
        int[] counts = new int[labels.size()];
        for (int label : row) if (label != MISSING) counts[label]++;
        return counts;
    }

    /** How many raters rated an item. */
    static int rated(int[] row) {
        int n = 0;
        for (int label : row) if (label != MISSING) n++;
        return n;
    }

    /** Items that at least two raters rated. */
    public int[][] paired() {
        return Arrays.stream(rows).filter(r -> rated(r) > 1).toArray(int[][]::new);
    }

    /** Only these two raters, and the items that both rated. */
    public Grid pair(int a, int b) {
        int[][] both = Arrays.stream(rows).filter(r -> r[a] != MISSING && r[b] != MISSING).map(r -> new int[] {r[a], r[b]}).toArray(int[][]::new);
        return new Grid(List.of(raters.get(a), raters.get(b)), labels, levels, both);
    }

    private static boolean isNumber(String word) {
        try {
            return Double.isFinite(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
