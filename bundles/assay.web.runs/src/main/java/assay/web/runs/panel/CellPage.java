// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.grading.Ruling;
import assay.core.report.CellLine;
import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.CellPanel;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Visit;
import assay.html.Pill;
import assay.html.section.Ranked;
import assay.html.section.Shielded;
import java.util.ArrayList;
import java.util.List;

/** One cell, as the installed panels show it. */
public record CellPage(String run, CellLine cell, Pill pill, String reason, List<Shielded> panels) {
    public static CellPage of(Visit visit, Fact.Run run, CellId id, Texts texts, Panels panels) throws InterruptedException {
        CellLine cell = cell(visit.store(), run, id, texts);
        List<Shielded> shown = new ArrayList<>();
        for (Ranked.Offer<CellPanel> o : panels.panels()) {
            Shielded part = Shielded.of(o, out -> o.part().render(visit, cell, out));
            if (part.shows()) shown.add(part);
        }
        String failed = cell.state().assessment().map(a -> String.join(", ", a.failed())).orElse("");
        return new CellPage(run.run(), cell, Pill.of(cell.state()), failed.isEmpty() ? cell.state().reason() : failed, shown);
    }

    /** @throws NoSuchPage where it has not ended, or there is none */
    public static CellLine cell(RunStore store, Fact.Run run, CellId id, Texts texts) {
        Fact.CellEnded state = store.cell(run.run(), id).orElseThrow(() -> new NoSuchPage("Cell " + id + " of run " + run.run() + " has not ended, or there is none."));
        Fact.TaskText text = store.task(run.run(), id.task()).orElseThrow(() -> new NoSuchPage("Run " + run.run() + " has no task " + id.task() + "."));
        Plan plan = texts.plan(run.plan());
        List<Fact.Rated> rated = store.verdicts(run.run(), id);
        List<Fact.Assessed> assessed = store.assessments(run.run(), id);
        List<CellLine.TurnLine> turns = store.submissions(run.run(), id).stream().map(h -> new CellLine.TurnLine(h, rated.stream().filter(r -> r.turn() == h.turn()).toList(), rulings(assessed, h.turn()))).toList();
        return new CellLine(id, texts.task(text.text(), store::blob), plan.workers().get(id.worker()).label(), state, turns);
    }

    private static List<Ruling> rulings(List<Fact.Assessed> assessed, int turn) {
        return assessed.stream().filter(a -> a.turn() == turn).flatMap(a -> a.assessment().rulings().stream()).toList();
    }
}
