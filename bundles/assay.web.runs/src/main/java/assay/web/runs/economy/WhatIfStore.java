// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.economy;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.spi.store.Delivery;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Summary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A store as it would be: what is added stays in memory, and nobody else sees it. Takes plans and settlements, which is what pricing anew
 * adds.
 */
final class WhatIfStore implements RunStore {
    private final RunStore store;
    private final Map<String, Fact.Run> plans = new HashMap<>();
    private final Map<String, TreeMap<Long, Fact.Settled>> settled = new HashMap<>();

    WhatIfStore(RunStore store) {
        this.store = store;
    }

    @Override
    public synchronized void append(List<? extends Fact> facts) {
        for (Fact f : facts)
            switch (f) {
                case Fact.Run r -> plans.put(r.run(), r);
                case Fact.Settled s -> settled.computeIfAbsent(s.run() + "\n" + s.policy(), k -> new TreeMap<>()).put(s.task(), s);
                case Fact.TaskText t -> {
                    // The same tasks, planned anew.
                }
                default -> throw new IllegalStateException("what is tried out takes no " + f.getClass().getSimpleName());
            }
    }

    @Override
    public synchronized Optional<Fact.Run> run(String name) {
        return Optional.ofNullable(plans.get(name)).or(() -> store.run(name));
    }

    @Override
    public synchronized Stream<Fact.Settled> settlements(String run, String policy) {
        TreeMap<Long, Fact.Settled> all = new TreeMap<>();
        try (Stream<Fact.Settled> stored = store.settlements(run, policy)) {
            stored.forEach(s -> all.put(s.task(), s));
        }
        all.putAll(settled.getOrDefault(run + "\n" + policy, new TreeMap<>()));
        return all.values().stream();
    }

    @Override
    public Blob keep(Blob blob) {
        return blob;
    }

    @Override
    public Blob blob(String name, String mediaType, long size, Digest digest) {
        return store.blob(name, mediaType, size, digest);
    }

    @Override
    public List<Fact.Run> runs() {
        return store.runs();
    }

    @Override
    public Stream<Fact.TaskText> tasks(String run) {
        return store.tasks(run);
    }

    @Override
    public Optional<Fact.TaskText> task(String run, long ordinal) {
        return store.task(run, ordinal);
    }

    @Override
    public List<Fact.Call> calls(String run, Digest attempt) {
        return store.calls(run, attempt);
    }

    @Override
    public List<Fact.CallStarted> unfinished(String run) {
        return store.unfinished(run);
    }

    @Override
    public List<Fact.Handed> submissions(String run, CellId cell) {
        return store.submissions(run, cell);
    }

    @Override
    public Stream<Fact.Handed> submissions(String run) {
        return store.submissions(run);
    }

    @Override
    public Stream<Delivery> deliveries(String run) {
        return store.deliveries(run);
    }

    @Override
    public List<Fact.Rated> verdicts(String run, CellId cell) {
        return store.verdicts(run, cell);
    }

    @Override
    public Stream<Fact.Rated> verdicts(String run) {
        return store.verdicts(run);
    }

    @Override
    public List<Fact.Assessed> assessments(String run, CellId cell) {
        return store.assessments(run, cell);
    }

    @Override
    public Stream<Fact.Assessed> assessments(String run) {
        return store.assessments(run);
    }

    @Override
    public Optional<Fact.CellEnded> cell(String run, CellId cell) {
        return store.cell(run, cell);
    }

    @Override
    public Stream<Fact.CellEnded> cells(String run) {
        return store.cells(run);
    }

    @Override
    public Stream<Fact.CellEnded> states(String run) {
        return store.states(run);
    }

    @Override
    public List<Summary> summaries(String run) {
        return store.summaries(run);
    }

    @Override
    public List<Stamp> stamps(String run, List<String> policies) {
        return store.stamps(run, policies);
    }

    @Override
    public long spentMicros(String run) {
        return store.spentMicros(run);
    }

    @Override
    public void close() {}
}
