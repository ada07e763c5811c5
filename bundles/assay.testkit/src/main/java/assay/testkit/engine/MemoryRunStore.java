// SPDX-License-Identifier: Apache-2.0
package assay.testkit.engine;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Summary;
import assay.core.work.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A run store in memory: slow, simple, and right. Tests look into {@link #facts} and may make it fail at an append, as a
 * kill or a full disk would.
 */
public final class MemoryRunStore implements RunStore {
    private static final Comparator<Fact.Rated> OF_A_CELL = Comparator.comparingInt(Fact.Rated::turn)
            .thenComparing(r -> r.verdict().criterion()).thenComparing(Fact.Rated::grader);

    private final Map<List<Object>, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Long> changes = new HashMap<>();
    private final Map<Digest, byte[]> blobs = new HashMap<>();
    private Predicate<List<? extends Fact>> refused = f -> false;
    private RuntimeException trouble = new IllegalStateException("never thrown");
    private String location = "";
    private boolean closed;

    /** From now on an append that the test matches stores nothing and throws. */
    public synchronized MemoryRunStore failingWhen(Predicate<List<? extends Fact>> test, RuntimeException with) {
        refused = test;
        trouble = with;
        return this;
    }

    /** From now on it says that it is opened there. */
    public synchronized MemoryRunStore at(String place) {
        location = place;
        return this;
    }

    @Override
    public synchronized String location() {
        return location;
    }

    /** Takes facts again. */
    public synchronized MemoryRunStore mended() {
        refused = f -> false;
        return this;
    }

    /** Facts of a kind, in the order of storing. */
    public synchronized <F extends Fact> List<F> facts(Class<F> kind) {
        return facts.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public synchronized void append(List<? extends Fact> more) {
        if (closed) throw new IllegalStateException("the store is closed");
        if (refused.test(more)) throw trouble;
        Set<String> runs = new LinkedHashSet<>(facts(Fact.Run.class).stream().map(Fact.Run::run).toList());
        more.stream().filter(Fact.Run.class::isInstance).forEach(f -> runs.add(f.run()));
        more.stream().filter(f -> !(f instanceof Fact.Noted) && !runs.contains(f.run())).findFirst().ifPresent(f -> {
            throw new IllegalStateException("there is no run " + f.run());
        });
        more.forEach(this::put);
        more.stream().map(Fact::run).distinct().forEach(r -> changes.merge(r, 1L, Long::sum));
    }

    @Override
    public synchronized long changes(String run) {
        return changes.getOrDefault(run, 0L);
    }

    /** A settlement that is made again counts again. */
    private void put(Fact fact) {
        if (fact instanceof Fact.Settled) facts.remove(FactKey.of(fact));
        facts.putIfAbsent(FactKey.of(fact), fact);
    }

    @Override
    public Blob keep(Blob blob) {
        byte[] bytes = blob.bytes();
        if (!Digest.of(bytes).equals(blob.digest()))
            throw new UserError(Place.in(blob.name()), "The file changed while it was read.", "Start again.");
        synchronized (this) {
            blobs.put(blob.digest(), bytes);
        }
        return blob(blob.name(), blob.mediaType(), blob.size(), blob.digest());
    }

    @Override
    public Blob blob(String name, String mediaType, long size, Digest digest) {
        return new Blob(name, mediaType, size, digest, () -> {
            byte[] bytes;
            synchronized (this) {
                bytes = blobs.get(digest);
            }
            if (bytes == null) throw new IOException("the bytes of " + name + " were never kept");
            return new ByteArrayInputStream(bytes);
        });
    }

    private <F extends Fact> List<F> of(String run, Class<F> kind, Predicate<F> test) {
        return facts(kind).stream().filter(f -> f.run().equals(run) && test.test(f)).toList();
    }

    private static <K, F> Collection<F> latest(List<F> facts, Function<F, K> key, Comparator<F> order) {
        Map<K, F> found = new LinkedHashMap<>();
        facts.forEach(f -> found.merge(key.apply(f), f, (a, b) -> order.compare(b, a) >= 0 ? b : a));
        return found.values();
    }

    @Override
    public List<Fact.Run> runs() {
        return List.copyOf(latest(facts(Fact.Run.class), Fact.Run::run, Comparator.comparingInt(Fact.Run::revision)));
    }

    @Override
    public Optional<Fact.Run> run(String name) {
        return runs().stream().filter(r -> r.run().equals(name)).findFirst();
    }

    @Override
    public Stream<Fact.TaskText> tasks(String run) {
        return latest(of(run, Fact.TaskText.class, t -> true), Fact.TaskText::ordinal, Comparator.comparingInt(Fact.TaskText::revision))
                .stream().sorted(Comparator.comparingLong(Fact.TaskText::ordinal));
    }

    @Override
    public Optional<Fact.TaskText> task(String run, long ordinal) {
        return tasks(run).filter(t -> t.ordinal() == ordinal).findFirst();
    }

    @Override
    public List<Fact.Call> calls(String run, Digest attempt) {
        return of(run, Fact.Call.class, c -> c.attempt().equals(attempt)).stream()
                .filter(c -> c instanceof Fact.CallEnded || !isAnswered((Fact.CallStarted) c))
                .sorted(Comparator.comparingInt(Fact.Call::ordinal).thenComparing(MemoryRunStore::startedAt)).toList();
    }

    private static Instant startedAt(Fact.Call call) {
        return call instanceof Fact.CallStarted s ? s.at() : Instant.MIN;
    }

    private boolean isAnswered(Fact.CallStarted call) {
        return !of(call.run(), Fact.CallEnded.class, e -> e.attempt().equals(call.attempt()) && e.ordinal() == call.ordinal()).isEmpty();
    }

    @Override
    public List<Fact.CallStarted> unfinished(String run) {
        return of(run, Fact.CallStarted.class, c -> !isAnswered(c)).stream().sorted(Comparator.comparing(Fact.CallStarted::at)).toList();
    }

    @Override
    public List<Fact.Handed> submissions(String run, CellId cell) {
        return submissions(run).filter(h -> h.cell().equals(cell)).toList();
    }

    @Override
    public Stream<Fact.Handed> submissions(String run) {
        return of(run, Fact.Handed.class, h -> true).stream().sorted(Comparator.comparing(Fact.Handed::cell).thenComparingInt(Fact.Handed::turn));
    }

    @Override
    public List<Stamp> stamps(String run, List<String> policies) {
        Set<Stamp> all = new LinkedHashSet<>();
        run(run).ifPresent(r -> all.addAll(r.by()));
        of(run, Fact.CallEnded.class, c -> true).forEach(c -> all.add(c.by()));
        submissions(run).forEach(h -> all.add(h.by()));
        verdicts(run).forEach(r -> all.add(r.by()));
        preferences(run).forEach(p -> all.add(p.by()));
        of(run, Fact.Settled.class, s -> policies.contains(s.policy())).forEach(s -> all.add(s.by()));
        return List.copyOf(all);
    }

    @Override
    public List<Fact.Rated> verdicts(String run, CellId cell) {
        return verdicts(run).filter(r -> r.cell().equals(cell)).toList();
    }

    @Override
    public Stream<Fact.Rated> verdicts(String run) {
        return of(run, Fact.Rated.class, r -> true).stream().sorted(Comparator.comparing(Fact.Rated::cell).thenComparing(OF_A_CELL));
    }

    @Override
    public List<Fact.Assessed> assessments(String run, CellId cell) {
        return assessments(run).filter(a -> a.cell().equals(cell)).toList();
    }

    @Override
    public Stream<Fact.Assessed> assessments(String run) {
        return latest(of(run, Fact.Assessed.class, a -> true), a -> List.of(a.cell(), a.turn()), Comparator.comparingInt(Fact.Assessed::revision))
                .stream().sorted(Comparator.comparing(Fact.Assessed::cell).thenComparingInt(Fact.Assessed::turn));
    }

    @Override
    public Optional<Fact.CellEnded> cell(String run, CellId cell) {
        return cells(run).filter(c -> c.cell().equals(cell)).findFirst();
    }

    @Override
    public Stream<Fact.CellEnded> cells(String run) {
        return latest(of(run, Fact.CellEnded.class, c -> true), Fact.CellEnded::cell, Comparator.comparingInt(Fact.CellEnded::revision))
                .stream().sorted(Comparator.comparing(Fact.CellEnded::cell));
    }

    @Override
    public Stream<Fact.CellEnded> history(String run) {
        return of(run, Fact.CellEnded.class, c -> true).stream().sorted(Comparator.comparing(Fact.CellEnded::cell).thenComparingInt(Fact.CellEnded::revision));
    }

    @Override
    public List<Summary> summaries(String run) {
        Map<Integer, List<Fact.CellEnded>> byWorker = new TreeMap<>();
        cells(run).forEach(c -> byWorker.computeIfAbsent(c.cell().worker(), w -> new ArrayList<>()).add(c));
        List<Summary> all = new ArrayList<>();
        byWorker.forEach((worker, cells) -> {
            Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
            cells.forEach(c -> outcomes.merge(c.outcome(), 1L, Long::sum));
            long cost = cells.stream().mapToLong(c -> c.spent().cost().map(Money::micros).orElse(0L)).sum();
            all.add(new Summary(worker, outcomes, cells.stream().filter(Fact.CellEnded::complete).count(), cost));
        });
        return all;
    }

    @Override
    public Stream<Fact.Settled> settlements(String run, String policy) {
        return latest(of(run, Fact.Settled.class, s -> s.policy().equals(policy)), Fact.Settled::task, (a, b) -> 0)
                .stream().sorted(Comparator.comparingLong(Fact.Settled::task));
    }

    @Override
    public Stream<Fact.Preferred> preferences(String run) {
        return of(run, Fact.Preferred.class, p -> true).stream();
    }

    @Override
    public List<Fact.Noted> notes(String book, long from) {
        return facts(Fact.Noted.class).stream().filter(n -> n.book().equals(book) && n.number() >= from)
                .sorted(Comparator.comparingLong(Fact.Noted::number)).toList();
    }

    @Override
    public long spentMicros(String run) {
        return of(run, Fact.CallEnded.class, c -> true).stream().mapToLong(c -> c.spent().cost().map(Money::micros).orElse(0L)).sum();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    synchronized void reopen() {
        closed = false;
    }
}
