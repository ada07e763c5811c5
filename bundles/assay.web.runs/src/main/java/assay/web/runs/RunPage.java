// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.money.Money;
import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.run.SuiteRef;
import assay.core.spi.store.Fact;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.Visit;
import assay.core.task.Task;
import assay.html.Figures;
import assay.web.runs.matrix.Filter;
import assay.web.runs.matrix.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One run: how far it is, and its cells as tasks × workers, or as a list of those that were asked for.
 *
 * @param matrix by task; empty where cells are listed
 * @param listed empty where the matrix is shown
 * @param indexed whether the filters can be offered at once
 * @param late whether cells ended since the filter looked at them
 */
public record RunPage(String run, Head head, List<String> workers, Tally tally, Filter filter, List<Line> matrix, List<Mark> listed, Paging paging, boolean indexed, boolean late) {
    private static final int TASKS_ON_A_PAGE = 40;
    private static final int CELLS_ON_A_PAGE = 100;
    private static final int TRIALS_ABREAST = 12;

    /**
     * What stands above everything.
     *
     * @param cap that the money spent must not pass
     */
    public record Head(String started, String suites, String profile, Optional<Money> cap) {}

    /**
     * A task with its cells, by worker, then trial.
     *
     * @param labels category and price
     * @param more trials that there is no room for, of each worker
     */
    public record Line(String task, String labels, List<List<Mark>> byWorker, int more) {}

    static RunPage of(Visit visit, Fact.Run run, Texts texts, Indexes indexes) throws InterruptedException {
        Plan plan = texts.plan(run.plan());
        Filter filter = Filter.of(visit);
        Rows rows = new Rows(visit, run, plan, texts);
        List<String> labels = plan.workers().stream().map(w -> w.label()).toList();
        Head head = new Head(Amounts.time(run.at()), plan.suites().stream().map(SuiteRef::id).collect(Collectors.joining(", ")), plan.profile().describe(), plan.limits().budget());
        Tally tally = Tally.of(plan.cells(), visit.store().summaries(run.run()));
        if (filter.isPlain()) {
            Paging paging = Paging.of(visit, TASKS_ON_A_PAGE, plan.tasks());
            List<Line> lines = rows.matrix(LongStream.range(paging.from(), paging.to()).toArray(), Optional.empty());
            return new RunPage(run.run(), head, labels, tally, filter, lines, List.of(), paging, indexes.has(visit.store(), run), false);
        }
        Indexes.Found found = indexes.find(visit.store(), run, plan, filter);
        int[] all = filter.list() ? found.selection().cells() : found.selection().tasks();
        Paging paging = Paging.of(visit, filter.list() ? CELLS_ON_A_PAGE : TASKS_ON_A_PAGE, all.length);
        int[] shown = java.util.Arrays.copyOfRange(all, (int) paging.from(), (int) paging.to());
        return filter.list()
                ? new RunPage(run.run(), head, labels, tally, filter, List.of(), rows.list(IntStream.of(shown).mapToObj(found.index()::cell).toList()), paging, true, found.late())
                : new RunPage(run.run(), head, labels, tally, filter, rows.matrix(IntStream.of(shown).asLongStream().toArray(), Optional.of(found)), List.of(), paging, true, found.late());
    }

    /** Reads what stands on one page. */
    private record Rows(Visit visit, Fact.Run run, Plan plan, Texts texts) {
        List<Line> matrix(long[] tasks, Optional<Indexes.Found> found) {
            List<Line> lines = new ArrayList<>();
            int trials = plan.schedule().trials();
            Map<Long, List<Fact.CellEnded>> cells = trials <= TRIALS_ABREAST ? cells(tasks) : someTrials(tasks, found);
            for (long ordinal : tasks) {
                Optional<Fact.TaskText> text = visit.store().task(run.run(), ordinal);
                if (text.isEmpty()) continue;
                Task task = texts.task(text.get().text(), visit.store()::blob);
                List<List<Mark>> byWorker = new ArrayList<>();
                for (int w = 0; w < plan.workers().size(); w++) {
                    int worker = w;
                    byWorker.add(cells.getOrDefault(ordinal, List.of()).stream().filter(c -> c.cell().worker() == worker)
                            .map(c -> Mark.of(c, task.id(), plan, found.map(f -> f.wants(c.cell())).orElse(true))).toList());
                }
                lines.add(new Line(task.id(), labels(task), byWorker, Math.max(0, trials - TRIALS_ABREAST)));
            }
            return lines;
        }

        /** Neighbours are asked for together. */
        private Map<Long, List<Fact.CellEnded>> cells(long[] tasks) {
            Map<Long, List<Fact.CellEnded>> found = new java.util.HashMap<>();
            for (int from = 0, to; from < tasks.length; from = to) {
                for (to = from + 1; to < tasks.length && tasks[to] == tasks[to - 1] + 1; ) to++;
                try (Stream<Fact.CellEnded> cells = visit.store().cells(run.run(), tasks[from], tasks[to - 1] + 1)) {
                    cells.forEachOrdered(c -> found.computeIfAbsent(c.cell().task(), t -> new ArrayList<>()).add(c));
                }
            }
            return found;
        }

        /** Of many trials the first that are wanted, or the first of all. */
        private Map<Long, List<Fact.CellEnded>> someTrials(long[] tasks, Optional<Indexes.Found> found) {
            Map<Long, List<Fact.CellEnded>> shown = new java.util.HashMap<>();
            for (long task : tasks)
                for (int w = 0; w < plan.workers().size(); w++) {
                    int worker = w;
                    int[] wanted = IntStream.range(0, plan.schedule().trials()).filter(t -> found.map(f -> f.wants(new CellId(task, worker, t))).orElse(true)).limit(TRIALS_ABREAST).toArray();
                    for (int trial : wanted.length > 0 ? wanted : IntStream.range(0, TRIALS_ABREAST).toArray())
                        visit.store().cell(run.run(), new CellId(task, worker, trial)).ifPresent(c -> shown.computeIfAbsent(task, t -> new ArrayList<>()).add(c));
                }
            return shown;
        }

        List<Mark> list(List<CellId> ids) {
            return ids.stream().flatMap(id -> visit.store().cell(run.run(), id).stream())
                    .map(c -> Mark.of(c, visit.store().task(run.run(), c.cell().task()).map(Fact.TaskText::id).orElse("?"), plan, true)).toList();
        }

        private static String labels(Task task) {
            return Stream.of(task.labels().category(), task.worth().price().map(p -> (p.basis().isEstimate() ? p.basis().label() + " " : "") + Figures.dollars(p.usd())))
                    .flatMap(Optional::stream).collect(Collectors.joining(" · "));
        }
    }

    /** Words for how many match. */
    public String counted() {
        return Figures.count(paging.all(), filter.list() ? "cell" : "task") + (filter.isPlain() ? "" : paging.all() == 1 ? " matches" : " match");
    }
}
