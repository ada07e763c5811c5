// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the rows of two tables.
 *
 * @param extra rows that were found and not wanted; without ignoring order, the first that differs
 * @param missing how many wanted rows were not found
 */
public record Rows(List<List<String>> extra, int missing) {
    private static final int MOST_STEPS = 5_000_000;

    public boolean same() {
        return extra.isEmpty() && missing == 0;
    }

    public static Rows inOrder(List<List<String>> wanted, List<List<String>> found, Cells cells) {
        int shared = Math.min(wanted.size(), found.size());
        for (int i = 0; i < shared; i++)
            if (!cells.same(wanted.get(i), found.get(i))) return new Rows(List.of(found.get(i)), 1);
        return new Rows(found.subList(shared, found.size()), wanted.size() - shared);
    }

    /** Pairs rows within their keys, first come first served. */
    public static Rows inAnyOrder(List<List<String>> wanted, List<List<String>> found, Cells cells) {
        Map<String, List<List<String>>> left = new HashMap<>();
        wanted.forEach(row -> left.computeIfAbsent(cells.key(row), k -> new ArrayList<>()).add(row));
        List<List<String>> extra = new ArrayList<>();
        int steps = 0;
        for (List<String> row : found) {
            List<List<String>> candidates = left.getOrDefault(cells.key(row), List.of());
            int match = -1;
            for (int i = 0; i < candidates.size() && match < 0 && steps < MOST_STEPS; i++, steps++)
                if (cells.same(candidates.get(i), row)) match = i;
            if (match < 0) extra.add(row);
            else candidates.remove(match);
        }
        return new Rows(extra, wanted.size() - (found.size() - extra.size()));
    }
}
