// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import assay.core.grading.Verdict;
import assay.core.settings.Settings;
import assay.core.spi.model.Model;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Scale;
import assay.core.task.Task;
import assay.core.task.Weighing;
import assay.core.task.Annotations;
import assay.core.work.Submission;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.TaskBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A judge, a model, and what they say of a submission. */
final class Judging {
    static final Settings WITH = Settings.EMPTY.with("model", "scripted:one");

    private Judging() {}

    static JudgeGrader judge() {
        return new JudgeGrader("", "", Path.of(""));
    }

    static Criterion criterion(String id, Settings with) {
        return new Criterion(id, "The work is " + id, Importance.CRITICAL, new GraderChoice("judge", with));
    }

    static Criterion scaled(String id, Settings with) {
        return new Criterion(id, "The work is " + id, Importance.IMPORTANT, Optional.of(new GraderChoice("judge", with)), Weighing.on(new Scale(1, 5, 4)), Annotations.NONE);
    }

    static Criterion pitfall(String id, Settings with) {
        return new Criterion(id, "The work is " + id, Importance.PITFALL, new GraderChoice("judge", with));
    }

    static Task task(Criterion... criteria) {
        TaskBuilder task = TaskBuilder.task("t").instructions("Please write about the quarter.");
        for (Criterion c : criteria) task.criterion(c);
        return task.build();
    }

    static List<Verdict> verdicts(Task task, Submission submission, Model model) throws Exception {
        return judge().grade(FakeGrading.of(task, submission), FakeWorkshop.with(model));
    }

    static Verdict verdict(Settings with, String text, Model model) throws Exception {
        return verdicts(task(criterion("right", with)), Submission.of(text), model).get(0);
    }
}
