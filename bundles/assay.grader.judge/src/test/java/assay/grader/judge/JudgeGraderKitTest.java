// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import assay.core.grading.RaterKind;
import assay.core.settings.Settings;
import assay.core.spi.grader.Grader;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.grader.GraderKit;

class JudgeGraderKitTest extends GraderKit {
    private static final Settings WITH = Judging.WITH;

    @Override
    protected Grader grader() {
        return Judging.judge();
    }

    @Override
    protected String name() {
        return "judge";
    }

    @Override
    protected RaterKind kind() {
        return RaterKind.JUDGE;
    }

    @Override
    protected Task task() {
        return Judging.task(Judging.criterion("right", WITH), Judging.scaled("clear", WITH), Judging.criterion("alone", WITH.with("per-call", 1)));
    }

    @Override
    protected Task badTask() {
        return Judging.task(Judging.criterion("right", WITH.with("samples", 0)), Judging.criterion("clear", WITH));
    }

    @Override
    protected Submission good() {
        return Submission.of("A splendid report.");
    }

    @Override
    protected Submission bad() {
        return Submission.of("A dull report.");
    }

    @Override
    protected Workshop workshop() {
        return FakeWorkshop.with(new ScriptedJudge((id, text) -> id.equals("clear") ? (text.contains("splendid") ? "5" : "2") : text.contains("splendid") ? "yes" : "no"));
    }
}
