// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.content.Digester;
import assay.core.run.CellId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws cells at random without keeping all of them: those whose digest under the seed is lowest, so that a larger sample of
 * the same seed holds the smaller one.
 */
final class Sample {
    private static final Comparator<CellId> IN_ORDER = Comparator.comparingLong(CellId::task).thenComparing(CellId::worker).thenComparing(CellId::trial);

    private final int size;
    private final long seed;
    private final TreeMap<String, CellId> drawn = new TreeMap<>();
    private long offered;

    Sample(int size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    void offer(CellId cell) {
        offered++;
        drawn.put(Digester.of("sample/1").number(seed).text(cell.toString()).finish().hex(), cell);
        if (drawn.size() > size) drawn.pollLastEntry();
    }

    /** By task, worker, trial. */
    List<CellId> cells() {
        List<CellId> cells = new ArrayList<>(drawn.values());
        cells.sort(IN_ORDER);
        return cells;
    }

    /** How many cells it was drawn from. */
    long offered() {
        return offered;
    }

    /** Where the values of a sorted list stand when only those that are drawn are kept. */
    static <T> Map<T, Integer> places(List<T> values) {
        Map<T, Integer> places = new TreeMap<>();
        values.stream().distinct().sorted().forEach(v -> places.put(v, places.size()));
        return places;
    }
}
