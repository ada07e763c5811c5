// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference;

import assay.core.grading.Verdict;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Scale;
import assay.core.task.Task;
import assay.core.task.Weighing;
import assay.core.work.Submission;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.TaskBuilder;
import java.math.BigDecimal;
import java.util.List;

/** Compares a text with reference and sources. */
final class Compared {
    private Compared() {}

    static Settings with(String key, Setting value) {
        return Settings.EMPTY.with(key, value);
    }

    static Settings with(String key, String value) {
        return Settings.EMPTY.with(key, value);
    }

    static Setting share(String number) {
        return Setting.of(new BigDecimal(number));
    }

    static TaskBuilder against(String reference) {
        return TaskBuilder.task("t").wants("answer.md").reference("answer.md", reference);
    }

    static TaskBuilder sourced(String source) {
        return TaskBuilder.task("t").wants("answer.md").attach("report.md", source);
    }

    static Verdict.Graded rate(TaskBuilder task, Settings with, String text) {
        return (Verdict.Graded) verdict(task.criterion("c", "reference", with).build(), text);
    }

    /** On a scale from 0 to 100, so that the rating shows the share. */
    static double percent(TaskBuilder task, Settings with, String text) {
        Criterion scaled = new Criterion("c", "How much is there", Importance.CRITICAL, java.util.Optional.of(new GraderChoice("reference", with)),
                Weighing.on(new Scale(0, 100, 100)), assay.core.task.Annotations.NONE);
        return ((Verdict.Graded) verdict(task.criterion(scaled).build(), text)).rating();
    }

    static Verdict verdict(Task task, String text) {
        try {
            return new ReferenceGrader().grade(FakeGrading.of(task, Submission.of(text)), FakeWorkshop.withoutModel()).get(0);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static List<String> complaints(TaskBuilder task, Settings with) {
        Task built = task.criterion("c", "reference", with).build();
        Problems problems = new Problems();
        new ReferenceGrader().check(built.rubric().criteria().get(0), built, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
