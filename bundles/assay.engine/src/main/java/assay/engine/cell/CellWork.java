// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.grading.Assessment;
import assay.core.grading.Assessment.Completion;
import assay.core.grading.Rulings;
import assay.core.grading.Scoring;
import assay.core.grading.Verdict;
import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.LimitReached;
import assay.core.work.Feedback;
import assay.core.work.Outcome;
import assay.core.work.Spent;
import assay.core.work.Turn;
import assay.engine.journal.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One cell from where it stands to its outcome. Every stored turn is graded where a verdict is missing; then further
 * turns are taken while none is complete and turns are left. The first complete turn counts, else the last.
 */
public final class CellWork {
    /** Work of this length is not thrown away with a process: it is stored before the next step. */
    private static final long WORTH_KEEPING = Duration.ofMillis(100).toNanos();

    private final Workroom room;
    private final Sheet sheet;
    private final CellId cell;
    private final Outbox outbox;
    private final Attempts attempts;
    private final History history;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private Optional<Ending> ending = Optional.empty();
    private Spent wasted = Spent.NOTHING;
    private int handedIn = -1;

    /**
     * A cell that has ended.
     *
     * @param handed what was handed in, by turn
     */
    public record Done(Fact.CellEnded ended, List<Fact.Handed> handed) {}

    private CellWork(Workroom room, Sheet sheet, CellId cell, History history) {
        this.room = room;
        this.sheet = sheet;
        this.cell = cell;
        this.history = history;
        this.outbox = new Outbox(room.store());
        this.attempts = new Attempts(room, outbox, room.run() + " " + cell.worker(), history.nextRevision(), history.ended().map(Fact.CellEnded::at));
    }

    /**
     * Works on a cell. What stops the run, or holds the cell, is told to the workroom.
     *
     * @param history what the store knows of the cell
     * @param mayWork whether the worker may be called
     * @param sink takes the last facts of the cell and makes them durable
     * @return the state that counts now; empty when the cell has not ended
     */
    public static Optional<Done> on(
            Workroom room, Sheet sheet, CellId cell, Supplier<History> history, boolean mayWork, Consumer<List<Fact>> sink) {
        try {
            CellWork work = new CellWork(room, sheet, cell, history.get());
            Fact.CellEnded ended = work.work(mayWork);
            List<Fact> facts = work.outbox.take();
            if (!facts.isEmpty()) sink.accept(facts);
            if (ended.outcome() == Outcome.OUT_OF_BUDGET) room.halt().wind("Stopped: " + ended.reason() + ".");
            return Optional.of(new Done(ended, work.rounds.stream().map(Round::handed).toList()));
        } catch (HeldBack e) {
            room.counts().held.increment();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) { // the store's trouble, or a fault of ours: no plugin's failure comes this far
            room.halt().fail(e);
        }
        return Optional.empty();
    }

    private Fact.CellEnded work(boolean mayWork) throws InterruptedException {
        try {
            for (Fact.Handed h : history.handed()) regraded(h);
            while (mayWork && wantsTurn()) takeTurn();
        } catch (LimitReached e) { // of a grader's calls
            ending = Optional.of(new Ending(e.outcome(), Reason.of(e)));
        } catch (PluginGone e) { // while grading
            ending = Optional.of(new Ending(Outcome.PLUGIN_GONE, Reason.of(e)));
        }
        return ended();
    }

    private void regraded(Fact.Handed h) throws InterruptedException {
        if (!rounds.isEmpty()) {
            Feedback told = h.feedback().orElseGet(() -> new Feedback(List.of(), false));
            if (rounds.stream().anyMatch(r -> r.assessment().isComplete()) || !feedback().digest().equals(told.digest()))
                room.counts().superseded.increment();
            turns.add(new Turn(h.turn() - 1, rounds.get(rounds.size() - 1).handed().submission(), told));
        }
        graded(h, history.rated(h.turn()));
    }

    private boolean wantsTurn() {
        if (ending.isPresent()) return false;
        if (rounds.isEmpty()) return true;
        return isTurnLeft() && !last().isPending();
    }

    private boolean isTurnLeft() {
        if (rounds.isEmpty() || rounds.stream().anyMatch(r -> r.assessment().isComplete())) return false;
        return last().assessment().completion() == Completion.INCOMPLETE && rounds.size() <= Routing.turns(room.plan(), sheet.task());
    }

    private void takeTurn() throws InterruptedException {
        if (!rounds.isEmpty()) turns.add(new Turn(rounds.size() - 1, last().handed().submission(), feedback()));
        long start = room.time().nanos();
        Solving.Attempt attempt = new Solving(room, sheet, cell, attempts).attempt(turns);
        boolean noJournal = room.plan().workers().get(cell.worker()).model().isEmpty();
        if (noJournal && room.time().nanos() - start > WORTH_KEEPING) outbox.flush();
        if (attempt.handed().isPresent()) {
            graded(attempt.handed().get(), history.rated(attempt.handed().get().turn()));
            return;
        }
        wasted = attempt.spent();
        boolean noFurtherTurn = attempt.ending().filter(e -> e.outcome() == Outcome.WITHHELD).isPresent() && !rounds.isEmpty();
        ending = noFurtherTurn ? Optional.of(new Ending(Outcome.ASSESSED, "no further turn: " + attempt.ending().get().reason())) : attempt.ending();
    }

    private void graded(Fact.Handed h, List<Fact.Rated> stored) throws InterruptedException {
        handedIn = Math.max(handedIn, h.turn());
        List<Verdict> verdicts = new GradingDesk(room, sheet, cell, attempts).grade(h, turns, stored);
        Assessment a = Scoring.assess(sheet.task().rubric(), Rulings.of(sheet.task().rubric(), verdicts), room.plan().profile());
        rounds.add(new Round(h, a, verdicts));
        room.counts().pending.add(verdicts.stream().filter(Verdict.Pending.class::isInstance).count());
        Optional<Fact.Assessed> before = history.assessed(h.turn());
        String profile = room.plan().profile().describe();
        if (before.isPresent() && before.get().assessment().equals(a) && before.get().profile().equals(profile)) return;
        int revision = before.map(b -> b.revision() + 1).orElse(0);
        outbox.later(new Fact.Assessed(room.run(), cell, h.turn(), revision, profile, a, room.time().now()));
    }

    private Feedback feedback() {
        return Remarks.of(sheet.task().rubric(), last().assessment(), last().verdicts());
    }

    private Round last() {
        return rounds.get(rounds.size() - 1);
    }

    private Fact.CellEnded ended() {
        Optional<Round> complete = rounds.stream().filter(r -> r.assessment().isComplete()).findFirst();
        Optional<Round> counts = complete.or(() -> rounds.isEmpty() ? Optional.empty() : Optional.of(last()));
        Spent spent = wasted;
        for (Round r : rounds) spent = spent.plus(r.spent());
        Ending how = how(complete.isPresent());
        int revision = history.nextRevision();
        Fact.CellEnded now = new Fact.CellEnded(room.run(), cell, revision, how.outcome(), counts.map(r -> r.handed().turn()).orElse(handedIn),
                counts.map(Round::assessment), spent, how.reason(), room.time().now());
        if (history.ended().filter(e -> isSame(e, now)).isPresent()) return history.ended().get();
        outbox.later(now);
        room.counts().changed.increment();
        return now;
    }

    private Ending how(boolean complete) {
        if (complete) return new Ending(Outcome.ASSESSED, "");
        if (ending.isPresent()) return ending.get();
        if (isTurnLeft() && last().isPending())
            return new Ending(Outcome.OPEN, "the next turn waits for feedback on " + String.join(", ", last().pending()));
        // A re-grade calls no worker, so a cell whose worker broke off in its last turn still ends so.
        Optional<Fact.CellEnded> before = history.ended();
        if (wantsTurn() && before.isPresent() && isOfWorker(before.get().outcome())) return new Ending(before.get().outcome(), before.get().reason());
        return switch (last().assessment().completion()) {
            case COMPLETE, INCOMPLETE -> new Ending(Outcome.ASSESSED, "");
            case OPEN -> new Ending(Outcome.OPEN, "no verdict yet on " + String.join(", ", last().assessment().open()));
            case FAILED -> new Ending(Outcome.GRADER_ERROR, brokenGrader());
        };
    }

    private static boolean isOfWorker(Outcome o) {
        return switch (o) {
            case REFUSED, OUT_OF_STEPS, OUT_OF_TIME, MODEL_ERROR, SOLVER_ERROR, WITHHELD, OUT_OF_BUDGET, PLUGIN_GONE -> true;
            case ASSESSED, OPEN, GRADER_ERROR -> false;
        };
    }

    private String brokenGrader() {
        return last().verdicts().stream().filter(Verdict.GraderFailed.class::isInstance).findFirst()
                .map(v -> Reason.brief(v.criterion() + ": " + v.grounds().reason())).orElse("");
    }

    private static boolean isSame(Fact.CellEnded a, Fact.CellEnded b) {
        return a.outcome() == b.outcome() && a.turn() == b.turn() && a.assessment().equals(b.assessment()) && a.spent().equals(b.spent())
                && Objects.equals(a.reason(), b.reason());
    }
}
