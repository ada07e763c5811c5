// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.engine.budget.Budget;
import assay.engine.cell.CellWork;
import assay.engine.cell.Counts;
import assay.engine.cell.Halt;
import assay.engine.cell.Histories;
import assay.engine.cell.Sheet;
import assay.engine.cell.Workroom;
import assay.engine.model.ModelLine;
import assay.engine.plan.Handover;
import assay.engine.rate.Pace;
import assay.engine.settle.Reckoning;
import assay.engine.settle.RunningAccounts;
import assay.engine.settle.Settling;
import assay.engine.time.Alarms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One call of the engine on one run: a workroom, a shift, the settlements, and what the user should know afterwards. */
final class Execution implements AutoCloseable {
    private final Tools tools;
    private final RunStore store;
    private final Workroom room;
    private final Alarms alarms = new Alarms();
    private final List<String> notes = new ArrayList<>();

    Execution(Tools tools, RunStore store, String run, Plan plan, Limits limits, Workroom.Past past) {
        this.tools = tools;
        this.store = store;
        Pace pace = new Pace(tools.time(), (provider, key) -> tools.crew().providers().offer(provider).flatMap(o -> o.property(key)));
        ModelLine line = new ModelLine(tools.crew().providers(), pace, tools.backoff(), tools.time(), alarms);
        Budget budget = new Budget(limits.budget(), past.isFresh() ? 0 : store.spentMicros(run));
        this.room = new Workroom(store, run, plan, limits, tools.crew(), line, budget, new Workroom.Clockwork(tools.time(), alarms), past,
                new Halt(), new Counts());
    }

    Counts counts() {
        return room.counts();
    }

    Workroom room() {
        return room;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    boolean isHalted() {
        return room.halt().isSet();
    }

    void note(String text) {
        notes.add(text);
    }

    /** Works on all cells that the ledger does not note. */
    void work(Ledger ledger, int concurrency, Progress progress, Manner manner) throws InterruptedException {
        new Shift(room, manner, ledger, progress).work(concurrency);
        settleStore();
        room.halt().orThrow();
    }

    /** What could not be stored after the cells had gone on stops the run as if they had waited for it. */
    private void settleStore() {
        if (room.halt().isAbandoned()) return;
        try {
            store.settled();
        } catch (RuntimeException e) {
            room.halt().fail(e);
        }
    }

    /** Calls workers, and asks the store for each task and history when its turn comes: a run may take days. */
    Manner working(Histories histories) {
        return new Manner(ordinal -> sheet(task(ordinal)), histories, true, store::later);
    }

    /**
     * Calls workers.
     *
     * @param tasks what need not be asked of the store
     * @param ended hears of every cell
     */
    Manner working(Histories histories, Handover tasks, BiConsumer<Sheet, CellWork.Done> ended) {
        return new Manner(ordinal -> tasks.take(ordinal).map(f -> Sheet.of(ordinal, f.task(), f.text(), room.plan().grading()))
                .orElseGet(() -> sheet(task(ordinal))), histories, true, store::later, ended);
    }

    /** Calls no worker. */
    Manner grading(Histories histories) {
        return new Manner(ordinal -> sheet(task(ordinal)), histories, false, store::later);
    }

    Sheet sheet(Fact.TaskText text) {
        return Sheet.of(text.ordinal(), tools.texts().task(text.text(), store::blob), text.digest(), room.plan().grading());
    }

    private Fact.TaskText task(long ordinal) {
        return store.task(room.run(), ordinal).orElseThrow(() -> new IllegalStateException("run " + room.run() + " has no task " + ordinal));
    }

    /** Settles the tasks of a run as it goes, all of whose cells are worked on for the first time. */
    RunningAccounts accounts() {
        return new RunningAccounts(reckoning(), room.plan(), store::later);
    }

    private Reckoning reckoning() {
        return new Reckoning(room.run(), room.plan(), tools.crew().policies(), tools.time());
    }

    /** Settles what was worked on; a policy that cannot is told of, for the work is done and stored. */
    void settleOrTell(List<PolicyChoice> policies) throws InterruptedException {
        for (PolicyChoice p : policies) {
            try {
                settle(List.of(p));
            } catch (UserError e) {
                note(e.getMessage());
            }
        }
    }

    long settle(List<PolicyChoice> policies) throws InterruptedException {
        long settled = 0;
        if (room.halt().isAbandoned()) return settled;
        Settling settling = new Settling(store, room.run(), tools.texts(), reckoning(), room.plan().rates().table().review());
        try {
            for (PolicyChoice p : policies) settled += settling.settle(p);
        } catch (Resumable e) {
            room.halt().fail(e);
        }
        return settled;
    }

    RunEnd end() {
        Counts c = room.counts();
        say(c.repeated.sum(), " calls were in flight when the run stopped, were possibly paid, and were made again.");
        say(c.held.sum(), " cells are held: a call of theirs was in flight when the run stopped and is possibly paid. Resume without --hold-possibly-paid to make it again.");
        say(c.reused.sum(), " replies were taken from an earlier run.");
        if (c.pending.sum() > 0)
            notes.add((c.pending.sum() == 1 ? "1 verdict is" : c.pending.sum() + " verdicts are")
                    + " pending; those of people lie on the desk: assay desk status. When they are given, go on with: assay resume " + room.run());
        say(c.superseded.sum(), " turns were taken on feedback that the verdicts now supersede.");
        return new RunEnd(room.run(), room.plan().cells(), store.summaries(room.run()), c.modelCalls.sum(), room.halt().reason(), notes);
    }

    private void say(long count, String what) {
        if (count > 0) notes.add(count + what);
    }

    @Override
    public void close() {
        alarms.close();
    }
}
