// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Runs of neighbours in a stream that belong together; never more than one of them in memory. */
public final class Groups {
    private Groups() {}

    /** The last of each: of ordered revisions, the one that counts. */
    public static <T> Stream<T> lasts(Stream<T> rows, BiPredicate<T, T> together) {
        return of(rows, together).map(g -> g.get(g.size() - 1));
    }

    /** The same rows, ordered within each group; equal ones stay as they came. */
    public static <T> Stream<T> sorted(Stream<T> rows, BiPredicate<T, T> together, Comparator<? super T> order) {
        return of(rows, together).flatMap(g -> g.stream().sorted(order));
    }

    private static <T> Stream<List<T>> of(Stream<T> rows, BiPredicate<T, T> together) {
        return StreamSupport.stream(new Grouping<>(rows.iterator(), together), false).onClose(rows::close);
    }

    private static final class Grouping<T> extends Spliterators.AbstractSpliterator<List<T>> {
        private final Iterator<T> rows;
        private final BiPredicate<T, T> together;
        private List<T> begun = new ArrayList<>();

        Grouping(Iterator<T> rows, BiPredicate<T, T> together) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.rows = rows;
            this.together = together;
        }

        @Override
        public boolean tryAdvance(Consumer<? super List<T>> action) {
            List<T> group = begun;
            begun = new ArrayList<>(2);
            while (begun.isEmpty() && rows.hasNext()) {
                T next = rows.next();
                (group.isEmpty() || together.test(group.get(0), next) ? group : begun).add(next);
            }
            if (group.isEmpty()) return false;
            action.accept(group);
            return true;
        }
    }
}
