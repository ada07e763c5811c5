// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a stream that is ordered by task, task by task; keeps one fact ahead. */
final class Cursor<T> implements AutoCloseable {
    private final Stream<T> source;
    private final Iterator<T> facts;
    private final ToLongFunction<T> task;
    private @Nullable T ahead;

    Cursor(Stream<T> source, ToLongFunction<T> task) {
        this.source = source;
        this.task = task;
        facts = source.iterator();
        advance();
    }

    /** The facts of a task; those of earlier tasks that nobody took are skipped. */
    List<T> take(long ordinal) {
        List<T> taken = new ArrayList<>();
        for (T fact = ahead; fact != null && task.applyAsLong(fact) <= ordinal; fact = advance())
            if (task.applyAsLong(fact) == ordinal) taken.add(fact);
        return taken;
    }

    private @Nullable T advance() {
        ahead = facts.hasNext() ? facts.next() : null;
        return ahead;
    }

    @Override
    public void close() {
        source.close();
    }
}
