// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.grading.Assessment;
import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.run.SuiteRef;
import assay.core.spi.store.Fact;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Visit;
import assay.html.Pill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run: how far it is, and its cells as tasks × workers, or as a list of those that were asked for.
 *
 * @param show which cells: {@code all}, {@code failed}, {@code near}, {@code trouble} or {@code open}
 * @param matrix by task; empty where cells are listed
 * @param listed empty where the matrix is shown
 */
public record RunPage(String run, String started, String suites, String profile, List<String> workers, Tally tally, String show, List<Line> matrix, List<Mark> listed,
        Paging paging) {
    /** What may be asked for, in words. */
    public static final Map<String, String> SHOWN = new java.util.TreeMap<>(Map.of("all", "all cells, as a matrix", "failed", "not complete", "near", "one criterion away", "trouble", "broken machinery", "open", "verdicts missing"));
    private static final int TASKS_ON_A_PAGE = 40;
    private static final int CELLS_ON_A_PAGE = 100;

    /** A task with its cells, by worker, then trial. */
    public record Line(long ordinal, String task, List<List<Mark>> byWorker) {}

    /**
     * A cell in one word.
     *
     * @param kind which colour: {@code ok}, {@code near}, {@code bad} or {@code off}
     */
    public record Mark(String cell, String task, String worker, String kind, String word, String score, String reason) {}

    static RunPage of(Visit visit, Fact.Run run, Texts texts) {
        Plan plan = texts.plan(run.plan());
        String show = visit.query("show").orElse("all");
        if (!SHOWN.containsKey(show)) throw new NoSuchPage("Cells cannot be shown as \"" + show + "\"; there are " + String.join(", ", SHOWN.keySet()) + ".");
        boolean all = show.equals("all");
        Paging paging = all ? Paging.of(visit, TASKS_ON_A_PAGE, plan.tasks()) : Paging.of(visit, CELLS_ON_A_PAGE, Long.MAX_VALUE / 2);
        List<Mark> listed = all ? List.of() : listed(visit, run, plan, show, paging);
        return new RunPage(run.run(), Shares.time(run.at()), plan.suites().stream().map(SuiteRef::id).collect(Collectors.joining(", ")), plan.profile().describe(),
                plan.workers().stream().map(w -> w.label()).toList(), Tally.of(plan.cells(), visit.store().summaries(run.run())), show, all ? matrix(visit, run, plan, paging) : List.of(), listed,
                paging);
    }

    private static List<Line> matrix(Visit visit, Fact.Run run, Plan plan, Paging paging) {
        List<Line> lines = new ArrayList<>();
        for (long task = paging.from(); task < paging.to(); task++) {
            Optional<Fact.TaskText> text = visit.store().task(run.run(), task);
            if (text.isEmpty()) continue;
            List<List<Mark>> byWorker = new ArrayList<>();
            for (int worker = 0; worker < plan.workers().size(); worker++) {
                List<Mark> trials = new ArrayList<>();
                for (int trial = 0; trial < plan.schedule().trials(); trial++) {
                    CellId id = new CellId(task, worker, trial);
                    Optional<Fact.CellEnded> ended = visit.store().cell(run.run(), id);
                    if (ended.isPresent()) trials.add(mark(ended.get(), text.get().id(), plan));
                }
                byWorker.add(trials);
            }
            lines.add(new Line(task, text.get().id(), byWorker));
        }
        return lines;
    }

    private static List<Mark> listed(Visit visit, Fact.Run run, Plan plan, String show, Paging paging) {
        Predicate<Fact.CellEnded> wanted = c -> switch (show) {
            case "failed" -> c.outcome().counts() && !c.complete();
            case "near" -> c.assessment().filter(Assessment::isNearMiss).isPresent();
            case "trouble" -> c.outcome().isInfrastructure();
            default -> c.outcome() == assay.core.work.Outcome.OPEN;
        };
        try (Stream<Fact.CellEnded> cells = visit.store().cells(run.run())) {
            return cells.filter(wanted).skip(paging.from()).limit(CELLS_ON_A_PAGE + 1L)
                    .map(c -> mark(c, visit.store().task(run.run(), c.cell().task()).map(Fact.TaskText::id).orElse("?"), plan)).toList();
        }
    }

    /** Whether the list goes on behind this page. */
    public boolean goesOn() {
        return listed.size() > CELLS_ON_A_PAGE;
    }

    /** What of the list is on this page. */
    public List<Mark> onPage() {
        return listed.subList(0, Math.min(CELLS_ON_A_PAGE, listed.size()));
    }

    static Mark mark(Fact.CellEnded c, String task, Plan plan) {
        String worker = c.cell().worker() < plan.workers().size() ? plan.workers().get(c.cell().worker()).label() : "?";
        Pill pill = Pill.of(c);
        String reason = c.assessment().map(a -> String.join(", ", a.failed())).filter(f -> !f.isEmpty()).orElse(c.reason());
        return new Mark(c.cell().toString(), task, worker, pill.kind(), pill.word(), c.assessment().map(a -> Shares.score(a.score())).orElse("–"), reason);
    }
}
