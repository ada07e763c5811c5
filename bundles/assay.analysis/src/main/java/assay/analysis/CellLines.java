// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.core.grading.Ruling;
import assay.core.report.CellLine;
import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cells of a run in full, merged from the store's cursors; one task is in memory at a time. */
final class CellLines implements AutoCloseable {
    private final RunStore store;
    private final Texts texts;
    private final String run;
    private final Plan plan;
    private final Cursor<Fact.CellEnded, Long> cells;
    private final Cursor<Fact.Handed, Long> handed;
    private final Cursor<Fact.Rated, Long> rated;
    private final Cursor<Fact.Assessed, Long> assessed;

    private CellLines(RunStore store, Texts texts, String run, Plan plan) {
        this.store = store;
        this.texts = texts;
        this.run = run;
        this.plan = plan;
        cells = new Cursor<>(store.cells(run), c -> c.cell().task());
        handed = new Cursor<>(store.submissions(run), h -> h.cell().task());
        rated = new Cursor<>(store.verdicts(run), r -> r.cell().task());
        assessed = new Cursor<>(store.assessments(run), a -> a.cell().task());
    }

    /** By task, worker, trial. Close the stream. */
    static Stream<CellLine> of(RunStore store, Texts texts, String run, Plan plan) {
        CellLines lines = new CellLines(store, texts, run, plan);
        Stream<Fact.TaskText> tasks = store.tasks(run);
        return tasks.flatMap(t -> lines.task(t).stream()).onClose(lines::close).onClose(tasks::close);
    }

    private List<CellLine> task(Fact.TaskText text) {
        List<Fact.CellEnded> ended = cells.of(text.ordinal());
        List<Fact.Handed> submissions = handed.of(text.ordinal());
        List<Fact.Rated> verdicts = rated.of(text.ordinal());
        List<Fact.Assessed> assessments = assessed.of(text.ordinal());
        if (ended.isEmpty()) return List.of();
        Task task = texts.task(text.text(), store::blob);
        return ended.stream().map(c -> new CellLine(c.cell(), task, plan.workers().get(c.cell().worker()).label(), c,
                turns(c.cell(), submissions, verdicts, assessments))).toList();
    }

    private static List<CellLine.TurnLine> turns(
            CellId cell, List<Fact.Handed> submissions, List<Fact.Rated> verdicts, List<Fact.Assessed> assessments) {
        List<CellLine.TurnLine> turns = new ArrayList<>();
        for (Fact.Handed h : submissions) {
            if (!h.cell().equals(cell)) continue;
            List<Ruling> rulings = assessments.stream().filter(a -> a.cell().equals(cell) && a.turn() == h.turn())
                    .flatMap(a -> a.assessment().rulings().stream()).toList();
            turns.add(new CellLine.TurnLine(h, verdicts.stream().filter(v -> v.cell().equals(cell) && v.turn() == h.turn()).toList(), rulings));
        }
        return turns;
    }

    @Override
    public void close() {
        try (cells; handed; rated; assessed) {
            // Closing is all there is to do; every cursor is closed even when one of them fails.
        }
    }
}
