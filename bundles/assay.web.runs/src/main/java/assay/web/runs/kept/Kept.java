// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.kept;

import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Values that are reckoned over whole runs, each made once for as long as the facts of its run stay as they are. While a run goes on,
 * a value may be older than its facts by ten times what it takes to make, half a minute at most; {@link #pulse} tells when it is
 * time to ask again. Those asked for longest ago are forgotten when all together weigh too much. Safe for use by several threads:
 * two who ask for one value wait for the same making of it.
 */
public final class Kept<V> {
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();
    private static final int TIMES = 10;
    private final ToLongFunction<V> weight;
    private final long most;
    private final LongSupplier clock;
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most weight of all together; the one asked for last is kept whatever it weighs */
    public Kept(ToLongFunction<V> weight, long most) {
        this(weight, most, System::nanoTime);
    }

    Kept(ToLongFunction<V> weight, long most, LongSupplier clock) {
        this.weight = weight;
        this.most = most;
        this.clock = clock;
    }

    /**
     * A value, and whether facts came in after it was made.
     */
    public record Made<V>(V value, boolean late) {}

    private static final class Entry<V> {
        private final String state;
        private final FutureTask<V> task;
        private volatile long madeAt;
        private volatile long took;
        private volatile boolean askedLate;

        Entry(String state, Supplier<V> make, LongSupplier clock) {
            this.state = state;
            this.task = new FutureTask<>(() -> {
                long begun = clock.getAsLong();
                V value = make.get();
                madeAt = clock.getAsLong();
                took = madeAt - begun;
                return value;
            });
        }

        boolean isFresh(long now) {
            return task.isDone() && now - madeAt < Math.min(LONGEST, TIMES * took);
        }
    }

    /** @param what tells values of one run apart; may be empty */
    public Made<V> of(RunStore store, Fact.Run run, String what, Supplier<V> make) throws InterruptedException {
        String state = state(store, run);
        Entry<V> entry;
        synchronized (entries) {
            String key = run.run() + "\n" + what;
            Entry<V> known = entries.get(key);
            if (known != null && (known.state.equals(state) || known.isFresh(clock.getAsLong()))) entry = known;
            else entries.put(key, entry = new Entry<>(state, make, clock));
        }
        entry.task.run();
        V value = value(entry);
        boolean late = !entry.state.equals(state);
        if (late) entry.askedLate = true;
        forget(entry);
        return new Made<>(value, late);
    }

    /** Whether it is there, so that asking for it takes no time. */
    public boolean has(RunStore store, Fact.Run run, String what) {
        String state = state(store, run);
        synchronized (entries) {
            Entry<V> known = entries.get(run.run() + "\n" + what);
            return known != null && known.task.isDone() && (known.state.equals(state) || known.isFresh(clock.getAsLong()));
        }
    }

    private V value(Entry<V> entry) throws InterruptedException {
        try {
            return entry.task.get();
        } catch (ExecutionException | CancellationException e) {
            synchronized (entries) {
                entries.values().remove(entry);
            }
            if (e.getCause() instanceof RuntimeException r) throw r;
            if (e.getCause() instanceof Error r) throw r;
            throw new IllegalStateException(e);
        }
    }

    private void forget(Entry<V> asked) throws InterruptedException {
        synchronized (entries) {
            long all = 0;
            List<Entry<V>> done = new ArrayList<>();
            for (Entry<V> e : entries.values()) if (e.task.isDone()) done.add(e);
            for (Entry<V> e : done) all += weight(e);
            for (Iterator<Entry<V>> i = entries.values().iterator(); i.hasNext() && all > most; ) {
                Entry<V> eldest = i.next();
                if (eldest == asked || !eldest.task.isDone()) continue;
                all -= weight(eldest);
                i.remove();
            }
        }
    }

    private long weight(Entry<V> entry) throws InterruptedException {
        try {
            return weight.applyAsLong(entry.task.get());
        } catch (ExecutionException e) {
            return 0;
        }
    }

    /** Changes when a value that was shown although it was late may be made anew. */
    public String pulse() {
        StringBuilder due = new StringBuilder();
        synchronized (entries) {
            entries.forEach((key, e) -> {
                if (e.askedLate && !e.isFresh(clock.getAsLong())) due.append(key).append(' ');
            });
        }
        return due.toString();
    }

    /** What a run's facts hang on, in short. */
    public static String state(RunStore store, Fact.Run run) {
        return run.revision() + " " + store.changes(run.run()) + " " + store.summaries(run.run());
    }
}
