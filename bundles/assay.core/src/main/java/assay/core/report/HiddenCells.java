// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.Verdict;
import assay.core.report.Redaction.What;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import assay.core.task.Brief;
import assay.core.task.Key;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.core.work.Provenance;
import assay.core.work.Submission;
import java.util.List;
import java.util.Optional;

/** Cells without what a redaction hides. */
record HiddenCells(Redaction redaction, HiddenNames names) {
    private static final Stamp HIDDEN = new Stamp("left out", "left out", "", "");

    CellLine of(CellLine cell) {
        return new CellLine(cell.id(), task(cell.task()), names.of(cell.worker()), state(cell.state()),
                cell.turns().stream().map(t -> new CellLine.TurnLine(handed(t.handed()), t.verdicts().stream().map(this::rated).toList(), t.rulings())).toList());
    }

    private Task task(Task t) {
        Task shown = t;
        if (redaction.hides(What.ATTACHMENTS)) {
            Brief b = t.brief();
            shown = new Task(t.id(), new Brief(b.title(), b.instructions(), List.of(), b.deliverables(), b.tools()), t.rubric(), Key.NONE, t.worth(), t.labels(), t.background());
        }
        if (redaction.hides(What.PRICES))
            shown = new Task(shown.id(), shown.brief(), shown.rubric(), shown.key(), new Worth(Optional.empty(), Optional.empty(), t.worth().deadline()), shown.labels(), shown.background());
        return shown;
    }

    private Fact.CellEnded state(Fact.CellEnded c) {
        String reason = redaction.hides(What.DELIVERABLES) ? "" : names.in(c.reason());
        return new Fact.CellEnded(c.run(), c.cell(), c.revision(), c.outcome(), c.turn(), c.assessment(), c.spent(), reason, c.at());
    }

    private Fact.Handed handed(Fact.Handed h) {
        boolean work = redaction.hides(What.DELIVERABLES);
        Submission s = work ? new Submission("", List.of(), h.submission().spent()) : h.submission();
        return new Fact.Handed(h.run(), h.cell(), h.turn(), h.attempt(), s, work ? Optional.empty() : h.feedback(), stamp(h.by()), h.at(), provenance(h));
    }

    /** Names of attachments and of prompt files stand in it. */
    private Provenance provenance(Fact.Handed h) {
        return redaction.hides(What.ATTACHMENTS) || redaction.hides(What.WORKERS) ? Provenance.NONE : h.provenance();
    }

    private Stamp stamp(Stamp by) {
        return redaction.hides(What.WORKERS) ? HIDDEN : by;
    }

    private Fact.Rated rated(Fact.Rated r) {
        return new Fact.Rated(r.run(), r.cell(), r.turn(), r.key(), r.grader(), verdict(r.verdict()), stamp(r.by()), r.at(), r.revision());
    }

    private Verdict verdict(Verdict v) {
        Grounds g = redaction.hides(What.DELIVERABLES) ? new Grounds("", "", v.grounds().confidence(), v.grounds().spent()) : v.grounds();
        Rater rater = redaction.hides(What.WORKERS) && v.rater().kind().isPerson() ? new Rater(v.rater().kind(), "person") : v.rater();
        return switch (v) {
            case Verdict.Graded x -> new Verdict.Graded(x.criterion(), rater, x.met(), x.rating(), g);
            case Verdict.Abstained x -> new Verdict.Abstained(x.criterion(), rater, g);
            case Verdict.Pending x -> new Verdict.Pending(x.criterion(), rater, g);
            case Verdict.GraderFailed x -> new Verdict.GraderFailed(x.criterion(), rater, g);
        };
    }
}
