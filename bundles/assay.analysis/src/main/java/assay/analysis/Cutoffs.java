// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Independent;
import assay.analysis.statistic.Intervals;
import assay.core.report.Estimate;
import assay.core.run.Plan;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Completion of tasks from before the end of a model's training data, which it may have seen, beside that of later ones
 * (SWE-Lancer, arXiv 2502.12115, table 4). A task is as old as {@code origin.created} says.
 */
public final class Cutoffs {
    private Cutoffs() {}

    /**
     * One worker.
     *
     * @param undated assessed cells of tasks that carry no day
     */
    public record Split(String worker, LocalDate cutoff, Side before, Side after, long undated) {
        /** After less before; empty where one of them has nothing assessed. */
        public Optional<Estimate> difference() {
            return before.rate().flatMap(b -> after.rate().map(a -> Independent.difference(a, b)));
        }
    }

    /** Tasks on one side of the cutoff. */
    public record Side(long tasks, long complete, long assessed, Optional<Estimate> rate) {}

    private static final class Sum {
        private final ClusteredRatio ratio = new ClusteredRatio();

        private Side side() {
            long assessed = (long) ratio.denominators();
            return new Side(ratio.clusters(), (long) ratio.numerators(), assessed,
                    assessed == ratio.clusters() ? Intervals.wilson(ratio.numerators(), assessed) : Intervals.share(ratio, assessed));
        }
    }

    /** @param cutoffs last day of the training data by worker; workers without one are not told of */
    public static List<Split> of(RunStore store, Texts texts, String run, Map<String, LocalDate> cutoffs) {
        Plan plan = texts.plan(store.run(run).orElseThrow(() -> StoredRunAnalyst.unknown(store, run)).plan());
        List<String> labels = plan.workers().stream().map(w -> w.label()).toList();
        Sum[] before = Stream.generate(Sum::new).limit(labels.size()).toArray(Sum[]::new);
        Sum[] after = Stream.generate(Sum::new).limit(labels.size()).toArray(Sum[]::new);
        long[] undated = new long[labels.size()];
        try (Stream<Fact.TaskText> tasks = store.tasks(run); Cursor<Fact.CellEnded, Long> cells = new Cursor<>(store.cells(run), c -> c.cell().task())) {
            tasks.forEachOrdered(t -> {
                Optional<LocalDate> created = texts.task(t.text(), store::blob).background().created();
                List<Fact.CellEnded> ended = cells.of(t.ordinal()).stream().filter(c -> c.outcome().counts()).toList();
                for (int w = 0; w < labels.size(); w++) {
                    int worker = w;
                    List<Fact.CellEnded> its = ended.stream().filter(c -> c.cell().worker() == worker).toList();
                    LocalDate cutoff = cutoffs.get(labels.get(w));
                    if (its.isEmpty() || cutoff == null) continue;
                    if (created.isEmpty()) undated[w] += its.size();
                    else (created.get().isAfter(cutoff) ? after : before)[w].ratio.add(its.stream().filter(Fact.CellEnded::complete).count(), its.size());
                }
            });
        }
        List<Split> splits = new ArrayList<>();
        for (int w = 0; w < labels.size(); w++)
            if (cutoffs.containsKey(labels.get(w))) splits.add(new Split(labels.get(w), cutoffs.get(labels.get(w)), before[w].side(), after[w].side(), undated[w]));
        return splits;
    }
}
