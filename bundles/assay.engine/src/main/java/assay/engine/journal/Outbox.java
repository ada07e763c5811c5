// SPDX-License-Identifier: Apache-2.0
package assay.engine.journal;

import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import java.util.ArrayList;
import java.util.List;

/**
 * Facts of one cell on their way to the store. What could be derived again at no cost waits for the next fact that must
 * be durable, so that one commit serves all of them. Order is kept. Safe for use by several threads.
 */
public final class Outbox {
    private final RunStore store;
    private final List<Fact> waiting = new ArrayList<>();

    public Outbox(RunStore store) {
        this.store = store;
    }

    public synchronized void later(Fact fact) {
        waiting.add(fact);
    }

    /** Stores what waits and then this fact, and returns when all of it is durable. */
    public void now(Fact fact) {
        later(fact);
        flush();
    }

    /** Stores what waits. */
    public void flush() {
        List<Fact> facts = take();
        if (!facts.isEmpty()) store.append(facts);
    }

    /** Hands over what waits, for a caller that stores the facts of many cells at once. */
    public synchronized List<Fact> take() {
        List<Fact> facts = List.copyOf(waiting);
        waiting.clear();
        return facts;
    }
}
