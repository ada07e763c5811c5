// SPDX-License-Identifier: Apache-2.0
package assay.testkit.report;

import assay.core.content.Digest;
import assay.core.grading.Assessment;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Ruling;
import assay.core.grading.Rulings;
import assay.core.grading.Scoring;
import assay.core.grading.ScoringProfile;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.report.CellLine;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.settings.Settings;
import assay.core.spi.model.Reply;
import assay.core.spi.store.Fact;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Task;
import assay.core.work.Outcome;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.core.work.Usage;
import assay.testkit.fakes.TaskBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes cells that look like those of a run. The same words give the same cell. */
public final class SampleCells {
    static final Instant STARTED = Instant.parse("2026-03-01T09:00:00Z");
    static final Stamp SOLVER = new Stamp("single", "assay.solver.single", "0.1.0", "a1".repeat(32));
    static final Stamp GRADER = new Stamp("rule", "assay.grader.rule", "0.1.0", "b2".repeat(32));

    private SampleCells() {}

    /** A task with six criteria of all importances. */
    public static Task task(String id, String title, String usd) {
        return TaskBuilder.task(id).titled(title).instructions("Please do this: " + title + ".").wants("answer.md").pays(usd)
                .criterion(criterion("figures", "Every figure agrees with the source.", Importance.CRITICAL))
                .criterion(criterion("complete", "Every question of the client is answered.", Importance.CRITICAL))
                .criterion(criterion("length", "At most 300 words.", Importance.IMPORTANT))
                .criterion(criterion("headings", "The three sections asked for are there.", Importance.IMPORTANT))
                .criterion(criterion("polite", "The tone is friendly.", Importance.OPTIONAL))
                .criterion(criterion("invented", "States a figure that is not in the source.", Importance.PITFALL)).build();
    }

    /** A cell whose first {@code wrong} criteria went wrong. */
    public static CellLine assessed(CellId id, Task task, String worker, int wrong, String text) {
        List<Fact.Rated> rated = new ArrayList<>();
        List<Criterion> criteria = task.rubric().leaves();
        for (int i = 0; i < criteria.size(); i++) rated.add(rated(id, criteria.get(i), (i < wrong) == criteria.get(i).isPitfall()));
        List<Ruling> rulings = Rulings.of(task.rubric(), rated.stream().map(Fact.Rated::verdict).toList());
        Assessment assessment = Scoring.assess(task.rubric(), rulings, ScoringProfile.UPBENCH);
        return line(id, task, worker, Outcome.ASSESSED, Optional.of(assessment), "", List.of(new CellLine.TurnLine(handed(id, text), rated, rulings)));
    }

    /** A cell that ended without an assessment. */
    public static CellLine ended(CellId id, Task task, String worker, Outcome outcome, String reason) {
        return line(id, task, worker, outcome, Optional.empty(), reason, List.of());
    }

    private static CellLine line(
            CellId id, Task task, String worker, Outcome outcome, Optional<Assessment> assessment, String reason, List<CellLine.TurnLine> turns) {
        Spent spent = new Spent(new Usage(1200, 0, 340, 0), Optional.of(new Money(4_200 + 137 * id.task(), "USD")),
                Duration.ofMillis(1800 + 90 * id.task()), Duration.ZERO);
        return new CellLine(id, task, worker, new Fact.CellEnded("sample", id, 0, outcome, turns.size() - 1, assessment, spent, reason, STARTED), turns);
    }

    private static Fact.Handed handed(CellId id, String text) {
        return new Fact.Handed("sample", id, 0, digest("attempt " + id), Submission.of(text), Optional.empty(), SOLVER, STARTED);
    }

    /** The call that a submission was made with; the server says a price for those of even tasks. */
    static Fact.CallEnded call(Fact.Handed made) {
        Money cost = new Money(4_200 + 137 * made.cell().task(), "USD");
        var server = new Reply.Server("sample-2026-01", "fp_1", made.cell().task() % 2 == 0 ? Optional.of(cost) : Optional.empty());
        Reply reply = new Reply(made.submission().text(), List.of(), Reply.End.DONE, new Usage(1200, 200, 340, 40), server);
        return new Fact.CallEnded("sample", made.attempt(), 0, digest("prompt " + made.cell()), "sample:one", reply,
                new Spent(reply.usage(), Optional.of(cost), Duration.ofMillis(1800), Duration.ZERO), 1, SOLVER, STARTED);
    }

    private static Fact.Rated rated(CellId id, Criterion c, boolean met) {
        Verdict verdict = new Verdict.Graded(c.id(), new Rater(RaterKind.RULE, "rule"), met, met ? 1 : 0,
                Grounds.because(met ? "Found on line 3." : "Looked for on every line and not found."));
        return new Fact.Rated("sample", id, 0, digest(id + c.id()), "rule", verdict, GRADER, STARTED);
    }

    private static Criterion criterion(String id, String text, Importance importance) {
        return new Criterion(id, text, importance, new GraderChoice("rule", Settings.EMPTY));
    }

    private static Digest digest(String of) {
        return Digest.of(of.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
