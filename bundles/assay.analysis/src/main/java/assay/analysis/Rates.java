// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.core.run.Plan;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.work.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Assessed and complete cells of each worker of a run, by task, so that another run can be laid beside it: the one
 * question that needs all tasks in memory, two small numbers each.
 */
public final class Rates {
    /** Cells of one worker at one task. */
    record Count(int complete, int assessed) {}

    private final String run;
    private final List<String> workers;
    private final List<Map<String, Count>> counts;

    private Rates(String run, List<String> workers) {
        this.run = run;
        this.workers = workers;
        counts = workers.stream().<Map<String, Count>>map(w -> new HashMap<>()).toList();
    }

    static Rates of(RunStore store, String run, Plan plan) {
        Rates rates = new Rates(run, plan.workers().stream().map(Worker::label).toList());
        try (Stream<Fact.TaskText> tasks = store.tasks(run);
                Cursor<Fact.CellEnded, Long> cells = new Cursor<>(store.cells(run), c -> c.cell().task())) {
            tasks.forEachOrdered(t -> rates.add(key(plan, t), cells.of(t.ordinal())));
        }
        return rates;
    }

    public String run() {
        return run;
    }

    /** Labels, in the order of the plan. */
    public List<String> workers() {
        return workers;
    }

    Map<String, Count> of(String worker) {
        return counts.get(workers.indexOf(worker));
    }

    private void add(String task, List<Fact.CellEnded> cells) {
        for (Fact.CellEnded c : cells)
            if (c.outcome().counts())
                counts.get(c.cell().worker()).merge(task, new Count(c.complete() ? 1 : 0, 1),
                        (a, b) -> new Count(a.complete() + b.complete(), a.assessed() + b.assessed()));
    }

    /** Ids are unique in a suite, not in a run of several. */
    static String key(Plan plan, Fact.TaskText task) {
        long first = 0;
        for (var suite : plan.suites()) {
            first += suite.tasks();
            if (task.ordinal() < first) return suite.id() + "/" + task.id();
        }
        return task.id();
    }
}
