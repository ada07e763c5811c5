// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.store;

import assay.core.problem.Resumable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads a stream on a thread of its own, a bounded number of rows ahead of whoever takes them: so that several streams of a
 * store are made into values at once. The order stays. Close it.
 */
public final class Ahead<T> implements Iterator<T> {
    private static final int TOGETHER = 512;
    private static final int BATCHES = 8;

    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread reader;
    private Iterator<T> batch = List.<T>of().iterator();
    private boolean ended;

    private Ahead(Stream<T> source) {
        reader = Thread.ofPlatform().daemon().name("assay-ahead").start(() -> read(source));
    }

    /** The same rows. The source is read and closed by the thread that reads ahead. */
    public static <T> Stream<T> of(Stream<T> source) {
        Ahead<T> ahead = new Ahead<>(source);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ahead, traits), false).onClose(ahead::end);
    }

    /** An empty batch is the end. */
    private void read(Stream<T> source) {
        try (source) {
            List<T> rows = new ArrayList<>(TOGETHER);
            Iterator<T> all = source.iterator();
            while (all.hasNext()) {
                rows.add(all.next());
                if (rows.size() < TOGETHER) continue;
                batches.put(rows);
                rows = new ArrayList<>(TOGETHER);
            }
            if (!rows.isEmpty()) batches.put(rows);
        } catch (InterruptedException e) {
            return;
        } catch (Throwable e) { // thrown again where the rows are taken
            failure.set(e);
        }
        try {
            batches.put(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasNext() {
        if (batch.hasNext()) return true;
        if (ended) return false;
        try {
            batch = batches.take().iterator();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Resumable("Interrupted while the run was read.", e);
        }
        ended = !batch.hasNext();
        if (ended && failure.get() instanceof RuntimeException e) throw e;
        if (ended && failure.get() instanceof Error e) throw e;
        return !ended;
    }

    @Override
    public T next() {
        if (!hasNext()) throw new java.util.NoSuchElementException();
        return batch.next();
    }

    private void end() {
        reader.interrupt();
        batches.clear();
        try {
            reader.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
