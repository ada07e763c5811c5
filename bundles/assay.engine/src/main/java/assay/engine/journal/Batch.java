// SPDX-License-Identifier: Apache-2.0
package assay.engine.journal;

import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import java.util.ArrayList;
import java.util.List;

/** Stores facts of many cells at once; for facts that can be derived again at no cost. Safe for use by many threads. */
public final class Batch implements AutoCloseable {
    private static final int TOGETHER = 1_000;

    private final RunStore store;
    private List<Fact> waiting = new ArrayList<>();

    public Batch(RunStore store) {
        this.store = store;
    }

    public void add(List<Fact> facts) {
        List<Fact> full = List.of();
        synchronized (this) {
            waiting.addAll(facts);
            if (waiting.size() >= TOGETHER) {
                full = waiting;
                waiting = new ArrayList<>();
            }
        }
        if (!full.isEmpty()) store.append(full);
    }

    public void flush() {
        List<Fact> rest;
        synchronized (this) {
            rest = waiting;
            waiting = new ArrayList<>();
        }
        if (!rest.isEmpty()) store.append(rest);
    }

    @Override
    public void close() {
        flush();
    }
}
