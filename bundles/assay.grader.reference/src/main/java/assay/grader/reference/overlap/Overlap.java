// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.overlap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How two collections meet.
 *
 * @param shared what both hold; with repeats where they count
 * @param given how many the deliverable holds
 * @param wanted how many the reference holds
 */
record Overlap(long shared, long given, long wanted) {
    /** Repeats count: a word that stands twice on one side and once on the other is shared once. */
    static <T> Overlap of(Collection<T> given, Collection<T> wanted) {
        Map<T, Integer> left = new HashMap<>();
        wanted.forEach(t -> left.merge(t, 1, Integer::sum));
        long shared = 0;
        for (T t : given) if (left.merge(t, -1, Integer::sum) >= 0) shared++;
        return new Overlap(shared, given.size(), wanted.size());
    }

    double measure(Measure measure) {
        if (given == 0 && wanted == 0) return 1;
        return switch (measure) {
            case PRECISION -> given == 0 ? 0 : (double) shared / given;
            case RECALL -> wanted == 0 ? 0 : (double) shared / wanted;
            case F1 -> 2.0 * shared / (given + wanted);
            case JACCARD -> (double) shared / (given + wanted - shared);
        };
    }
}
