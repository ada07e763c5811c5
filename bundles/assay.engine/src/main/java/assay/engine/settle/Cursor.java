// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a stream that is sorted by task, task by task. */
final class Cursor<T> implements AutoCloseable {
    private final Stream<T> stream;
    private final Iterator<T> rows;
    private final ToLongFunction<T> task;
    private @Nullable T next;

    Cursor(Stream<T> stream, ToLongFunction<T> task) {
        this.stream = stream;
        this.rows = stream.iterator();
        this.task = task;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    /** The task of the next row; past all tasks at the end. */
    long task() {
        return next == null ? Long.MAX_VALUE : task.applyAsLong(next);
    }

    /** All rows of a task, skipping those of earlier ones. */
    List<T> of(long wanted) {
        List<T> found = new ArrayList<>();
        for (T row = next; row != null && task.applyAsLong(row) <= wanted; row = next) {
            if (task.applyAsLong(row) == wanted) found.add(row);
            advance();
        }
        return found;
    }

    @Override
    public void close() {
        stream.close();
    }
}
