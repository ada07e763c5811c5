// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.content.Digest;
import assay.core.economy.RateTable;
import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import assay.core.run.PolicyChoice;
import assay.core.spi.store.Ahead;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Delivery;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settles the jobs of a run task by task; what does not differ from what was settled before is not reckoned again. */
public final class Settling {
    private static final int TOGETHER = 500;

    private final RunStore store;
    private final String run;
    private final Texts texts;
    private final Reckoning reckoning;
    private final RateTable.Review usual;

    /** @param usual what people's looks take where nothing tells */
    public Settling(RunStore store, String run, Texts texts, Reckoning reckoning, RateTable.Review usual) {
        this.store = store;
        this.run = run;
        this.texts = texts;
        this.reckoning = reckoning;
        this.usual = usual;
    }

    /**
     * Settles every job of which a cell has ended.
     *
     * @return how many were reckoned anew
     * @throws UserError when the policy breaks, naming the task
     * @throws Resumable when it is not there
     */
    public long settle(PolicyChoice choice) throws InterruptedException {
        long settled = 0;
        List<Fact> batch = new ArrayList<>();
        try (Engagements engagements = new Engagements(store, run, usual);
                Cursor<Fact.TaskText, Long> tasks = new Cursor<>(store.tasks(run), Fact.TaskText::ordinal);
                Cursor<Fact.CellEnded, Long> cells = new Cursor<>(Ahead.of(store.states(run)), c -> c.cell().task());
                Cursor<Delivery, Long> handed = new Cursor<>(Ahead.of(store.deliveries(run)), h -> h.cell().task());
                Cursor<Fact.Settled, Long> before = new Cursor<>(store.settlements(run, choice.label()), Fact.Settled::task)) {
            while (cells.key().isPresent()) {
                long t = cells.key().get();
                Fact.TaskText task = tasks.of(t).get(0);
                Once<Task> read = new Once<>(() -> texts.task(task.text(), store::blob));
                Optional<Digest> known = before.of(t).stream().map(Fact.Settled::key).findFirst();
                Optional<Fact.Settled> fact = reckoning.settled(choice, new Reckoning.Piece(
                        t, task.id(), task.digest(), read::get, cells(cells.of(t), handed.of(t), engagements, read)), known);
                if (fact.isEmpty()) continue;
                settled++;
                batch.add(fact.get());
                if (batch.size() >= TOGETHER) send(batch);
            }
        }
        send(batch);
        return settled;
    }

    private void send(List<Fact> batch) {
        if (!batch.isEmpty()) store.append(List.copyOf(batch));
        batch.clear();
    }

    /** Both lists are in the order of cells. */
    private static List<Reckoning.Cell> cells(List<Fact.CellEnded> ended, List<Delivery> handed, Engagements made, Once<Task> task) {
        List<Reckoning.Cell> all = new ArrayList<>(ended.size());
        int from = 0;
        for (Fact.CellEnded e : ended) {
            int to = from;
            while (to < handed.size() && handed.get(to).cell().compareTo(e.cell()) <= 0) to++;
            while (from < to && !handed.get(from).cell().equals(e.cell())) from++;
            all.add(new Reckoning.Cell(e, made.of(e, handed.subList(from, to), () -> task.get().rubric())));
            from = to;
        }
        return all;
    }
}
