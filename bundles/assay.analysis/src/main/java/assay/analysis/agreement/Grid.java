// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Ratings of items by raters. Labels are in the order of their numbers, or of their letters where one is no number.
 *
 * @param levels the labels as numbers; empty where one is no number
 * @param rows a row a thing rated: for each rater the place of the label, or {@link #MISSING}
 * @param items the item that each row belongs to; rows of one item are not independent
 */
public record Grid(List<String> raters, List<String> labels, Optional<double[]> levels, int[][] rows, int[] items) {
    /** The rater did not rate the item. */
    public static final int MISSING = -1;

    public Grid {
        if (rows.length != items.length) throw new IllegalArgumentException(rows.length + " rows of " + items.length + " items");
    }

    /** Items in order, each with the labels by rater. */
    public static Grid of(List<Map<String, String>> items) {
        LinkedHashSet<String> raters = new LinkedHashSet<>();
        items.forEach(i -> raters.addAll(i.keySet()));
        return of(List.copyOf(raters), items, IntStream.range(0, items.size()).toArray());
    }

    /** Rows in order, each with the labels by rater and the item that it belongs to. */
    public static Grid of(List<String> raters, List<Map<String, String>> rated, int[] items) {
        TreeSet<String> words = new TreeSet<>();
        rated.forEach(r -> words.addAll(r.values()));
        boolean numeric = words.stream().allMatch(Grid::isNumber);
        List<String> labels = numeric ? words.stream().sorted(Comparator.comparingDouble(Double::parseDouble)).toList() : List.copyOf(words);
        Optional<double[]> levels = numeric ? Optional.of(labels.stream().mapToDouble(Double::parseDouble).toArray()) : Optional.empty();
        Map<String, Integer> places = new LinkedHashMap<>();
        labels.forEach(l -> places.put(l, places.size()));
        int[][] rows = new int[rated.size()][raters.size()];
        for (int i = 0; i < rows.length; i++)
            for (int r = 0; r < raters.size(); r++) {
                String label = rated.get(i).get(raters.get(r));
                rows[i][r] = label == null ? MISSING : places.get(label);
            }
        return new Grid(List.copyOf(raters), labels, levels, rows, items);
    }

    /** The same raters and labels with other rows, each an item of its own. */
    Grid with(int[][] others) {
        return new Grid(raters, labels, levels, others, IntStream.range(0, others.length).toArray());
    }

    /** Rows that at least two raters rated, by item. */
    int[][][] pairedByItem() {
        Map<Integer, List<int[]>> found = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++)
            if (rated(rows[i]) > 1) found.computeIfAbsent(items[i], k -> new ArrayList<>()).add(rows[i]);
        return found.values().stream().map(l -> l.toArray(int[][]::new)).toArray(int[][][]::new);
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
        int[] both = IntStream.range(0, rows.length).filter(i -> rows[i][a] != MISSING && rows[i][b] != MISSING).toArray();
        int[][] pairs = Arrays.stream(both).mapToObj(i -> new int[] {rows[i][a], rows[i][b]}).toArray(int[][]::new);
        return new Grid(List.of(raters.get(a), raters.get(b)), labels, levels, pairs, Arrays.stream(both).map(i -> items[i]).toArray());
    }

    /** Whether a label has a place on a scale. */
    public static boolean isNumber(String word) {
        try {
            return Double.isFinite(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
