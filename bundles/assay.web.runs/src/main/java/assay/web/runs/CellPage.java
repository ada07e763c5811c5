// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.content.Blob;
import assay.core.grading.Verdict;
import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Visit;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Feedback;
import assay.html.Pill;
import assay.html.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One cell: the task, and every turn with what was handed in, what it cost, and what was said of it. */
public record CellPage(String run, Task task, RunPage.Mark mark, List<TurnPart> turns) {
    private static final int LONGEST = 100_000;

    /**
     * One submission.
     *
     * @param feedback what the worker had been told of the turn before; empty in the first
     */
    public record TurnPart(Fact.Handed handed, String text, boolean cut, String feedback, List<Blob> files, List<Fact.CallEnded> calls, List<Said> verdicts) {}

    /**
     * One verdict.
     *
     * @param kind which colour: {@code ok}, {@code bad} or {@code off}
     */
    public record Said(String kind, String word, String criterion, String text, String importance, String rater, String raterKind, String reason, String fix, String by) {}

    static CellPage of(Visit visit, Fact.Run run, CellId id, Texts texts) {
        Fact.CellEnded state = visit.store().cell(run.run(), id).orElseThrow(() -> new NoSuchPage("Cell " + id + " of run " + run.run() + " has not ended, or there is none."));
        Fact.TaskText text = visit.store().task(run.run(), id.task()).orElseThrow(() -> new NoSuchPage("Run " + run.run() + " has no task " + id.task() + "."));
        Task task = texts.task(text.text(), visit.store()::blob);
        Plan plan = texts.plan(run.plan());
        List<Fact.Rated> rated = visit.store().verdicts(run.run(), id);
        List<TurnPart> turns = visit.store().submissions(run.run(), id).stream().map(h -> turn(visit, h, task, rated)).toList();
        return new CellPage(run.run(), task, RunPage.mark(state, task.id(), plan), turns);
    }

    private static TurnPart turn(Visit visit, Fact.Handed h, Task task, List<Fact.Rated> rated) {
        List<Fact.CallEnded> calls = visit.store().calls(h.run(), h.attempt()).stream().filter(Fact.CallEnded.class::isInstance).map(Fact.CallEnded.class::cast).toList();
        String text = Words.cut(h.submission().text(), LONGEST);
        return new TurnPart(h, text, text.length() < h.submission().text().length(), h.feedback().map(CellPage::told).orElse(""), h.submission().files(), calls,
                rated.stream().filter(r -> r.turn() == h.turn()).map(r -> said(task, r)).toList());
    }

    private static String told(Feedback feedback) {
        return feedback.remarks().stream().map(r -> r.criterion() + " (" + r.raterKind() + "): " + r.text()).collect(Collectors.joining("\n"))
                + (feedback.showsCriteria() ? "\n(with the texts of the criteria)" : "");
    }

    private static Said said(Task task, Fact.Rated rated) {
        Verdict v = rated.verdict();
        Optional<Criterion> c = task.rubric().find(v.criterion());
        Pill pill = Pill.of(v, c.map(Criterion::isPitfall).orElse(false));
        return new Said(pill.kind(), pill.word(), v.criterion(), c.map(Criterion::text).orElse(""), c.map(x -> x.importance().name().toLowerCase(Locale.ROOT)).orElse(""), v.rater().name(),
                v.rater().kind().name().toLowerCase(Locale.ROOT), Words.cut(v.grounds().reason(), 4000), Words.cut(v.grounds().fix(), 4000), rated.by().bundle() + " " + rated.by().version());
    }
}
