// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A store in memory that answers what an analysis asks, and counts the streams that were not closed. */
public final class FakeStore implements RunStore {
    private final List<Fact> facts = new ArrayList<>();
    private int open;

    public int openStreams() {
        return open;
    }

    @Override
    public void append(List<? extends Fact> more) {
        facts.addAll(more);
    }

    @Override
    public List<Fact.Run> runs() {
        return of(Fact.Run.class, null).toList();
    }

    @Override
    public Optional<Fact.Run> run(String name) {
        return runs().stream().filter(r -> r.run().equals(name)).findFirst();
    }

    @Override
    public Stream<Fact.TaskText> tasks(String run) {
        return counted(of(Fact.TaskText.class, run).sorted(Comparator.comparing(Fact.TaskText::ordinal)));
    }

    @Override
    public Stream<Fact.Handed> submissions(String run) {
        return counted(byCell(Fact.Handed.class, run, Fact.Handed::cell));
    }

    @Override
    public Stream<Fact.Rated> verdicts(String run) {
        return counted(byCell(Fact.Rated.class, run, Fact.Rated::cell));
    }

    @Override
    public Stream<Fact.Preferred> preferences(String run) {
        return counted(of(Fact.Preferred.class, run));
    }

    @Override
    public Stream<Fact.Assessed> assessments(String run) {
        return counted(byCell(Fact.Assessed.class, run, Fact.Assessed::cell));
    }

    @Override
    public Stream<Fact.CellEnded> cells(String run) {
        return counted(byCell(Fact.CellEnded.class, run, Fact.CellEnded::cell));
    }

    @Override
    public Stream<Fact.Settled> settlements(String run, String policy) {
        return counted(of(Fact.Settled.class, run).filter(s -> s.policy().equals(policy)).sorted(Comparator.comparing(Fact.Settled::task)));
    }

    private <F extends Fact> Stream<F> byCell(Class<F> kind, String run, Function<F, CellId> cell) {
        return of(kind, run).sorted(Comparator.comparing(cell));
    }

    private <F extends Fact> Stream<F> of(Class<F> kind, String run) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).filter(f -> run == null || f.run().equals(run));
    }

    private <F> Stream<F> counted(Stream<F> stream) {
        open++;
        return stream.onClose(() -> open--);
    }

    @Override
    public void close() {
        // Nothing is open but streams.
    }

    @Override
    public Blob keep(Blob blob) {
        return blob;
    }

    @Override
    public Blob blob(String name, String mediaType, long size, Digest digest) {
        throw notAsked();
    }

    @Override
    public Optional<Fact.TaskText> task(String run, long ordinal) {
        throw notAsked();
    }

    @Override
    public List<Fact.Call> calls(String run, Digest attempt) {
        throw notAsked();
    }

    @Override
    public List<Fact.CallStarted> unfinished(String run) {
        throw notAsked();
    }

    @Override
    public List<Fact.Handed> submissions(String run, CellId cell) {
        throw notAsked();
    }

    @Override
    public List<Stamp> stamps(String run, List<String> policies) {
        Set<Stamp> all = new LinkedHashSet<>();
        run(run).ifPresent(r -> all.addAll(r.by()));
        try (Stream<Fact.Handed> handed = submissions(run); Stream<Fact.Rated> rated = verdicts(run)) {
            handed.forEach(h -> all.add(h.by()));
            rated.forEach(r -> all.add(r.by()));
        }
        for (String policy : policies)
            try (Stream<Fact.Settled> settled = settlements(run, policy)) {
                settled.forEach(s -> all.add(s.by()));
            }
        return List.copyOf(all);
    }

    @Override
    public List<Fact.Rated> verdicts(String run, CellId cell) {
        throw notAsked();
    }

    @Override
    public List<Fact.Assessed> assessments(String run, CellId cell) {
        throw notAsked();
    }

    @Override
    public Optional<Fact.CellEnded> cell(String run, CellId cell) {
        throw notAsked();
    }

    @Override
    public List<Summary> summaries(String run) {
        throw notAsked();
    }

    @Override
    public long spentMicros(String run) {
        throw notAsked();
    }

    private static AssertionError notAsked() {
        return new AssertionError("an analysis reads a run as a stream and asks nothing cell by cell");
    }
}
