// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.work;

import assay.core.settings.Setting;
import assay.core.spi.command.Console;
import assay.core.work.Outcome;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/** A command at work on a run: hears what it says and how far it is. Safe for use by several threads. */
public final class Work implements Console {
    private static final int NOTES = 50;
    private static final Duration LOOK_BACK = Duration.ofSeconds(60);
    private final String words;
    private final String by;
    private final Instant since = Instant.now();
    private final CompletableFuture<String> named = new CompletableFuture<>();
    private final List<String> notes = new ArrayList<>();
    /** When cells ended lately, and how many had by then. */
    private final Deque<Moment> lately = new ArrayDeque<>();
    private long cells;
    private long ended;
    private volatile boolean stopping;

    private record Moment(long nanos, long ended) {}

    /** @param words of the command, such as {@code resume} */
    Work(String words, String by) {
        this.words = words;
        this.by = by;
    }

    /** The run, once it is planned. */
    CompletableFuture<String> named() {
        return named;
    }

    public String words() {
        return words;
    }

    /** Who gave the command. */
    public String by() {
        return by;
    }

    public Instant since() {
        return since;
    }

    void stop() {
        stopping = true;
    }

    /** Whether it was told to stop, and calls in flight are waited for. */
    public boolean isStopping() {
        return stopping;
    }

    /** What it said lately. */
    public List<String> notes() {
        synchronized (notes) {
            return List.copyOf(notes);
        }
    }

    /** Cells a minute, over the last minute. */
    public synchronized OptionalDouble pace() {
        if (lately.size() < 2) return OptionalDouble.empty();
        double seconds = (System.nanoTime() - lately.getFirst().nanos) / 1e9;
        return seconds <= 0 ? OptionalDouble.empty() : OptionalDouble.of(60 * (lately.getLast().ended - lately.getFirst().ended) / seconds);
    }

    /** What is left at that pace. */
    public synchronized Optional<Duration> left() {
        OptionalDouble pace = pace();
        return pace.isEmpty() || pace.getAsDouble() <= 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.round(60 * (cells - ended) / pace.getAsDouble())));
    }

    private synchronized void heard(long more) {
        ended += more;
        long now = System.nanoTime();
        if (lately.isEmpty() || now - lately.getLast().nanos > 200_000_000L) lately.addLast(new Moment(now, ended));
        while (lately.size() > 2 && now - lately.getFirst().nanos > LOOK_BACK.toNanos()) lately.removeFirst();
    }

    private synchronized void planned(long all, long already) {
        cells = all;
        ended = already;
    }

    /** The answer of the command: the page shows the same. */
    @Override
    public void line(String text) {}

    @Override
    public void note(String text) {
        synchronized (notes) {
            if (notes.size() >= NOTES) notes.remove(0);
            notes.add(text);
        }
    }

    @Override
    public void table(List<String> header, List<List<String>> rows) {}

    @Override
    public void json(Setting document) {}

    @Override
    public OutputStream out() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public Bar progress() {
        return new Bar() {
            @Override
            public void planned(String run, long all, long alreadyEnded) {
                Work.this.planned(all, alreadyEnded);
                heard(0);
                named.complete(run);
            }

            @Override
            public void ended(Outcome outcome, boolean complete, long costMicros) {
                heard(1);
            }

            @Override
            public void note(String text) {
                Work.this.note(text);
            }

            @Override
            public void close() {}
        };
    }
}
