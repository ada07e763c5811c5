// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.advice.Prospect;
import assay.analysis.tally.PriceBand;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.HumanEffort;
import assay.core.task.Task;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run says of each task for the choice of who does it, by worker and part of the tasks; keeps six numbers a task. */
public final class Prospects {
    /** The part that has all tasks. */
    public static final Part ALL = new Part("", 0, "all tasks");

    /** Some of the tasks, such as those of a price. */
    public record Part(String by, int rank, String value) {}

    private final Plan plan;
    private final Map<String, Map<Part, List<Prospect>>> byWorker = new LinkedHashMap<>();
    private long tasks;
    private long unpriced;
    private long withoutHuman;

    private Prospects(Plan plan) {
        this.plan = plan;
        plan.workers().forEach(w -> byWorker.put(w.label(), new TreeMap<>(java.util.Comparator.comparing(Part::by).thenComparing(Part::rank).thenComparing(Part::value))));
    }

    /** Reads a run once. */
    public static Prospects of(RunStore store, Texts texts, String run) {
        Fact.Run stored = store.run(run).orElseThrow(() -> StoredRunAnalyst.unknown(store, run));
        Prospects found = new Prospects(texts.plan(stored.plan()));
        try (Stream<Fact.TaskText> all = store.tasks(run); Cursor<Fact.CellEnded> cells = new Cursor<>(store.cells(run), c -> c.cell().task())) {
            all.forEachOrdered(t -> found.add(texts.task(t.text(), store::blob), cells.take(t.ordinal())));
        }
        return found;
    }

    public List<String> workers() {
        return List.copyOf(byWorker.keySet());
    }

    public Map<Part, List<Prospect>> of(String worker) {
        return byWorker.get(worker);
    }

    /** Whether work went back to the worker with feedback. */
    public boolean hasFeedback() {
        return plan.schedule().turns() > 0;
    }

    public long tasks() {
        return tasks;
    }

    public long unpriced() {
        return unpriced;
    }

    /** Tasks of which the time of a person, or a wage in US dollars, is not known. */
    public long withoutHuman() {
        return withoutHuman;
    }

    private void add(Task task, List<Fact.CellEnded> cells) {
        tasks++;
        Optional<HumanEffort> human = task.worth().human().filter(h -> h.hourly().currency().equals("USD"));
        if (task.worth().price().isEmpty()) unpriced++;
        if (human.isEmpty()) withoutHuman++;
        if (task.worth().price().isEmpty() || human.isEmpty()) return;
        for (int w = 0; w < plan.workers().size(); w++) {
            int worker = w;
            List<Fact.CellEnded> its = cells.stream().filter(c -> c.cell().worker() == worker && c.outcome().counts()).toList();
            if (!its.isEmpty()) put(plan.workers().get(w), task, prospect(task, human.get(), its));
        }
    }

    private void put(Worker worker, Task task, Prospect prospect) {
        Map<Part, List<Prospect>> parts = byWorker.get(worker.label());
        PriceBand band = PriceBand.of(task);
        List<Part> its = new ArrayList<>(List.of(ALL, new Part("price", band.ordinal(), band.label())));
        task.labels().category().ifPresent(c -> its.add(new Part("category", 0, c)));
        its.forEach(p -> parts.computeIfAbsent(p, x -> new ArrayList<>()).add(prospect));
    }

    private static Prospect prospect(Task task, HumanEffort human, List<Fact.CellEnded> cells) {
        double hours = human.time().toMillis() / 3_600_000.0;
        return new Prospect(task.worth().price().orElseThrow().usd().micros() / 1e6, hours * human.hourly().micros() / 1e6, human.success(),
                share(cells, 0), share(cells, 1), cells.stream().mapToDouble(Prospects::costOfTurn).average().orElseThrow());
    }

    private static double share(List<Fact.CellEnded> cells, int turn) {
        return cells.stream().filter(c -> c.complete() && c.turn() == turn).count() / (double) cells.size();
    }

    /** A cell's turn that counts is its first complete one, else its last: so many submissions were paid. */
    private static double costOfTurn(Fact.CellEnded cell) {
        return cell.spent().cost().map(m -> m.micros() / 1e6).orElse(0.0) / (Math.max(0, cell.turn()) + 1);
    }
}
