// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.read;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rows a page at a time, each page a question of its own. For what is read while a run goes on for hours: an open snapshot
 * would keep the database from emptying its log.
 */
public final class Pages<F> implements Iterator<F> {
    private final Function<Optional<F>, List<F>> after;
    private Iterator<F> page = List.<F>of().iterator();
    private Optional<F> last = Optional.empty();
    private boolean ended;

    private Pages(Function<Optional<F>, List<F>> after) {
        this.after = after;
    }

    /** @param after the rows that follow a row, or the first ones; an empty list ends it */
    public static <F> Stream<F> stream(Function<Optional<F>, List<F>> after) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Pages<>(after), traits), false);
    }

    @Override
    public boolean hasNext() {
        if (page.hasNext()) return true;
        if (ended) return false;
        List<F> rows = after.apply(last);
        ended = rows.isEmpty();
        page = rows.iterator();
        return !ended;
    }

    @Override
    public F next() {
        if (!hasNext()) throw new NoSuchElementException();
        F row = page.next();
        last = Optional.of(row);
        return row;
    }
}
