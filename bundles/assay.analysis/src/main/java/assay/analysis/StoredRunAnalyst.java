// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.advice.Assumptions;
import assay.analysis.tally.RunTally;
import assay.core.economy.RateTable;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Advice;
import assay.core.report.Report;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.run.Stamp;
import assay.core.spi.analysis.Analyst;
import assay.core.spi.store.Ahead;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a run once, task by task, and sums it up. */
public final class StoredRunAnalyst implements Analyst {
    private static final Comparator<Stamp> BY_NAME =
            Comparator.comparing(Stamp::name).thenComparing(Stamp::bundle).thenComparing(Stamp::version).thenComparing(Stamp::sha256);

    private static final long MOST_TASKS_ADVISED = 20_000;

    private final Texts texts;
    private final Predicate<Worker> seesReference;

    /** @param seesReference whether a worker was shown the reference answer */
    public StoredRunAnalyst(Texts texts, Predicate<Worker> seesReference) {
        this.texts = texts;
        this.seesReference = seesReference;
    }

    @Override
    public Report report(RunStore store, String run) {
        Fact.Run stored = store.run(run).orElseThrow(() -> unknown(store, run));
        Plan plan = texts.plan(stored.plan());
        List<String> policies = plan.policies().stream().map(PolicyChoice::label).toList();
        RunTally tally = new RunTally(plan, plan.workers().stream().filter(seesReference).map(Worker::label).collect(Collectors.toSet()));
        Prospects prospects = new Prospects(plan, plan.rates().table());
        read(store, run, policies, plan.tasks() > MOST_TASKS_ADVISED ? tally::add : (ordinal, task, cells, settled) -> {
            tally.add(ordinal, task, cells, settled);
            prospects.add(task, cells);
        });
        return new StoredReport(run, stored.at(), plan, store.stamps(run, policies).stream().distinct().sorted(BY_NAME).toList(),
                tally.board(), tally.unranked(), tally.contrasts(), tally.slices(), tally.criteria(), tally.failures(),
                tally.totalPrice(), tally.pricedTasks(), tally.notes(), () -> CellLines.of(store, texts, run, plan),
                h -> store.calls(run, h.attempt()).stream().filter(Fact.CallEnded.class::isInstance).map(Fact.CallEnded.class::cast).toList(),
                tally.ranks(), tally.turns(), new Report.Detail(tally.prices(), tally.attempts(), tally.ablations()),
                () -> advice(prospects.orThrow(), plan, tally.unranked()));
    }

    /** For those who ask; in very large runs the command {@code policy advise} does it. */
    private static List<Advice> advice(Prospects found, Plan plan, List<String> unranked) {
        if (found.tasks() == 0) return List.of();
        RateTable rates = plan.rates().table();
        return new Adviser(found, rates, Assumptions.of(rates, true, 1, 1))
                .of(found.workers().stream().filter(w -> !unranked.contains(w)).toList()).stream().filter(a -> !a.swings().isEmpty()).toList();
    }

    /** Takes what is stored of a task. */
    @FunctionalInterface
    private interface Taker {
        void add(long ordinal, Task task, List<Fact.CellEnded> cells, List<Fact.Settled> settled);
    }

    private void read(RunStore store, String run, List<String> policies, Taker taker) {
        List<Cursor<Fact.Settled, Long>> settled = new ArrayList<>();
        try (Stream<Fact.TaskText> tasks = store.tasks(run);
                Cursor<Fact.CellEnded, Long> cells = new Cursor<>(Ahead.of(store.cells(run)), c -> c.cell().task())) {
            policies.forEach(p -> settled.add(new Cursor<>(store.settlements(run, p), Fact.Settled::task)));
            tasks.forEachOrdered(t -> taker.add(t.ordinal(), texts.task(t.text(), store::blob), cells.of(t.ordinal()),
                    settled.stream().flatMap(s -> s.of(t.ordinal()).stream()).toList()));
        } finally {
            settled.forEach(Cursor::close);
        }
    }

    static UserError unknown(RunStore store, String run) {
        List<String> known = store.runs().stream().map(Fact.Run::run).toList();
        return new UserError(Place.in(run), "There is no such run in the store.",
                known.isEmpty() ? "The store has no runs yet." : "Stored: " + String.join(", ", known) + ".");
    }
}
