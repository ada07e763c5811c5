// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import assay.core.content.Blob;
import assay.core.grading.Verdict;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.spi.grader.Grader;
import assay.core.task.Importance;
import assay.core.task.Task;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.SettingsText;
import assay.testkit.fakes.TaskBuilder;
import java.util.ArrayList;
import java.util.List;

/** Rates a text by rules that are written as lenient JSON: {@code "{max-words: 3}"}. */
final class Rated {
    private static final Grader GRADER = new RuleGrader();

    private Rated() {}

    static boolean met(String rules, String text) {
        return rate(rules, text).met();
    }

    static Verdict.Graded rate(String rules, String text) {
        return rate(task("answer.txt"), rules, Submission.of(text));
    }

    static boolean met(TaskBuilder task, String rules, String text) {
        return rate(task, rules, Submission.of(text)).met();
    }

    static Verdict.Graded rate(TaskBuilder task, String rules, Submission submission) {
        return rate(task, Importance.CRITICAL, rules, submission);
    }

    static Verdict.Graded rate(TaskBuilder task, Importance importance, String rules, Submission submission) {
        Task built = task.criterion("c", importance, "rule", settings(rules)).build();
        return (Verdict.Graded) verdict(built, submission);
    }

    static Verdict verdict(Task task, Submission submission) {
        try {
            return GRADER.grade(FakeGrading.of(task, submission), FakeWorkshop.withoutModel()).get(0);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What check says of rules, for a task that wants answer.txt. */
    static List<String> complaints(String rules) {
        return complaints(task("answer.txt"), rules);
    }

    static List<String> complaints(TaskBuilder task, String rules) {
        Task built = task.criterion("c", "rule", settings(rules)).build();
        Problems problems = new Problems();
        GRADER.check(built.rubric().criteria().get(0), built, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    static TaskBuilder task(String... files) {
        TaskBuilder task = TaskBuilder.task("t");
        for (String file : files) task.wants(file);
        return task;
    }

    static Submission files(String... namesAndTexts) {
        List<Blob> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) files.add(Blob.ofText(namesAndTexts[i], "text/plain", namesAndTexts[i + 1]));
        return new Submission("", files, Spent.NOTHING);
    }

    static Settings settings(String json) {
        return SettingsText.settings(json);
    }
}
