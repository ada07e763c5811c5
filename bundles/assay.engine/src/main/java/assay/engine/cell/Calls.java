// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.content.Digest;
import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.LimitReached;
import assay.core.work.ModelName;
import assay.core.work.Outcome;
import assay.core.work.Spent;
import assay.engine.budget.Estimate;
import assay.engine.journal.Journal;
import assay.engine.journal.Outbox;
import assay.engine.model.Answer;
import java.time.Instant;
import java.util.Optional;

/**
 * The model calls of one attempt. A reply that is stored is never paid for again; a new call is stored as started before
 * it is made, and its reply is stored before anything uses it. Safe for use by several threads.
 */
final class Calls {
    private final Workroom room;
    private final Outbox outbox;
    private final String worker;
    private final Digest attempt;
    private final Journal journal;
    private final Optional<Journal> elsewhere;
    private final Optional<Instant> settledAt;
    private Spent spent = Spent.NOTHING;
    private int asked;

    Calls(Workroom room, Outbox outbox, String worker, Digest attempt, Optional<Instant> settledAt) {
        this.room = room;
        this.outbox = outbox;
        this.worker = worker;
        this.attempt = attempt;
        this.settledAt = settledAt;
        this.journal = new Journal(room.past().isFresh() ? java.util.List.of() : room.store().calls(room.run(), attempt));
        this.elsewhere = room.past().reuse().map(r -> new Journal(room.store().calls(r, attempt)));
    }

    /** Begins the attempt anew, with all replies it has. */
    synchronized Calls rewind() {
        journal.rewind();
        elsewhere.ifPresent(Journal::rewind);
        spent = Spent.NOTHING;
        asked = 0;
        return this;
    }

    Fact.CallEnded ask(ModelName model, Settings settings, String label, Prompt prompt, long deadline) throws ModelFailure, InterruptedException {
        count();
        Digest digest = prompt.digest();
        Optional<Fact.CallEnded> known = journal.find(digest, label);
        if (known.isPresent()) return used(known.get());
        Optional<Fact.CallEnded> borrowed = elsewhere.flatMap(j -> j.find(digest, label));
        Journal.Place place = journal.place(digest, label);
        if (borrowed.isPresent()) return used(copied(borrowed.get(), place.ordinal()));
        notPaidFor(place, label);
        return used(paid(model, settings, label, prompt, digest, place.ordinal(), deadline));
    }

    private synchronized void count() {
        if (++asked > room.limits().calls())
            throw new LimitReached(Outcome.OUT_OF_STEPS, "the attempt made more than " + room.limits().calls() + " model calls");
    }

    private void notPaidFor(Journal.Place place, String label) {
        boolean cutOff = place.askedBefore().isPresent() && !settledAt.filter(t -> !t.isBefore(place.askedBefore().get())).isPresent();
        if (!cutOff) return;
        if (!room.past().repeatPossiblyPaid()) throw new HeldBack("a call of " + label + " was in flight when the run stopped");
        room.counts().repeated.increment();
    }

    private Fact.CallEnded paid(ModelName model, Settings settings, String label, Prompt prompt, Digest digest, int ordinal, long deadline)
            throws ModelFailure, InterruptedException {
        long most = Estimate.micros(Estimate.of(prompt, settings), room.line().card(model, settings));
        long actual = 0;
        room.budget().reserve(most);
        try {
            outbox.now(new Fact.CallStarted(room.run(), attempt, ordinal, digest, label, room.time().now()));
            room.counts().modelCalls.increment();
            Answer a = room.line().ask(worker, model, settings, prompt, deadline);
            actual = a.spent().cost().filter(c -> c.currency().equals("USD")).map(Money::micros).orElse(0L);
            Fact.CallEnded ended = new Fact.CallEnded(
                    room.run(), attempt, ordinal, digest, label, a.reply(), a.spent(), a.tries(), a.by(), room.time().now());
            outbox.now(ended);
            journal.answered(ended);
            return ended;
        } finally {
            room.budget().settle(most, actual);
        }
    }

    /** A reply of another run, at no cost in this one. */
    private Fact.CallEnded copied(Fact.CallEnded call, int ordinal) {
        Spent free = new Spent(call.spent().usage(), Optional.empty(), call.spent().time(), call.spent().human());
        Fact.CallEnded copy = new Fact.CallEnded(
                room.run(), attempt, ordinal, call.prompt(), call.model(), call.reply(), free, 0, call.by(), room.time().now());
        outbox.now(copy);
        journal.answered(copy);
        room.counts().reused.increment();
        return copy;
    }

    private synchronized Fact.CallEnded used(Fact.CallEnded call) {
        spent = spent.plus(call.spent());
        return call;
    }

    synchronized Spent spent() {
        return spent;
    }
}
