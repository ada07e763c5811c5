// SPDX-License-Identifier: Apache-2.0
package assay.engine.journal;

import assay.core.content.Digest;
import assay.core.spi.store.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calls of one attempt. A stored reply is found by its prompt and model, and each is handed out once a time the
 * attempt is made, so that three equal questions get three answers. Safe for use by several threads.
 */
public final class Journal {
    private final List<Fact.CallEnded> ended = new ArrayList<>();
    private final List<Fact.CallStarted> started = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private int next;

    /** @param calls as stored, by ordinal */
    public Journal(List<Fact.Call> calls) {
        calls.forEach(this::add);
    }

    private void add(Fact.Call call) {
        next = Math.max(next, call.ordinal() + 1);
        switch (call) {
            case Fact.CallEnded e -> ended.add(e);
            case Fact.CallStarted s -> started.add(s);
        }
    }

    /** Begins the attempt anew: every reply may be handed out again. */
    public synchronized void rewind() {
        used.clear();
    }

    /** A stored reply to this question that was not handed out yet. */
    public synchronized Optional<Fact.CallEnded> find(Digest prompt, String model) {
        Optional<Fact.CallEnded> found = ended.stream()
                .filter(c -> c.prompt().equals(prompt) && c.model().equals(model) && !used.contains(c.ordinal())).findFirst();
        found.ifPresent(c -> used.add(c.ordinal()));
        return found;
    }

    /** The place of a new call: that of the same question if it was asked and not answered, else a fresh one. */
    public synchronized Place place(Digest prompt, String model) {
        Optional<Fact.CallStarted> unanswered = started.stream().filter(c -> c.prompt().equals(prompt) && c.model().equals(model)
                && !used.contains(c.ordinal()) && ended.stream().noneMatch(e -> e.ordinal() == c.ordinal())).reduce((a, b) -> b.at().isAfter(a.at()) ? b : a);
        int ordinal = unanswered.map(Fact.CallStarted::ordinal).orElse(next);
        next = Math.max(next, ordinal + 1);
        used.add(ordinal);
        return new Place(ordinal, unanswered.map(Fact.CallStarted::at));
    }

    public synchronized void answered(Fact.CallEnded call) {
        ended.add(call);
    }

    /**
     * Where a call goes.
     *
     * @param askedBefore when the same call was started without an end
     */
    public record Place(int ordinal, Optional<Instant> askedBefore) {}
}
