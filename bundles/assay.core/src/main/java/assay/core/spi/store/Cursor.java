// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a stream that is sorted by a key, key by key, in step with others. For one thread. */
public final class Cursor<T, K extends Comparable<K>> implements AutoCloseable {
    private final Stream<T> stream;
    private final Iterator<T> rows;
    private final Function<T, K> key;
    private @Nullable T next;

    public Cursor(Stream<T> stream, Function<T, K> key) {
        this.stream = stream;
        this.rows = stream.iterator();
        this.key = key;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    /** The key of the next row; empty at the end. */
    public Optional<K> key() {
        return Optional.ofNullable(next).map(key);
    }

    /** All rows of a key, skipping those before it. */
    public List<T> of(K wanted) {
        List<T> found = new ArrayList<>();
        for (T row = next; row != null && key.apply(row).compareTo(wanted) <= 0; row = next) {
            if (key.apply(row).equals(wanted)) found.add(row);
            advance();
        }
        return found;
    }

    @Override
    public void close() {
        stream.close();
    }
}
