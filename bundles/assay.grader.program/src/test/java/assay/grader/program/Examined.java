// SPDX-License-Identifier: Apache-2.0
package assay.grader.program;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.grading.Verdict;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.SettingsText;
import assay.testkit.fakes.TaskBuilder;
import java.util.ArrayList;
import java.util.List;

/** Examines programs with settings that are written as lenient JSON. All tests share one grader, and so its self-test. */
final class Examined {
    static final ProgramGrader GRADER = new ProgramGrader(2, "bwrap");

    private Examined() {}

    static TaskBuilder task(String main) {
        return TaskBuilder.task("t").wants(main);
    }

    /** A program that is the only deliverable. */
    static Verdict.Graded rate(TaskBuilder task, String with, String program) {
        Verdict verdict = verdict(task, with, Submission.of(program));
        if (verdict instanceof Verdict.Graded graded) return graded;
        throw new AssertionError(verdict.toString());
    }

    static Verdict verdict(TaskBuilder task, String with, Submission submission) {
        return verdictOf(task.criterion("c", "program", settings(with)).build(), submission);
    }

    static Verdict verdictOf(Task built, String program) {
        return verdictOf(built, Submission.of(program));
    }

    private static Verdict verdictOf(Task built, Submission submission) {
        try {
            return GRADER.grade(FakeGrading.of(built, submission), FakeWorkshop.withoutModel()).get(0);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static List<String> complaints(TaskBuilder task, String with) {
        Task built = task.criterion("c", "program", settings(with)).build();
        Problems problems = new Problems();
        GRADER.check(built.rubric().criteria().get(0), built, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    static Submission files(String... namesAndTexts) {
        List<Blob> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) files.add(Blob.ofText(namesAndTexts[i], MediaTypes.of(namesAndTexts[i]), namesAndTexts[i + 1]));
        return new Submission("", files, Spent.NOTHING);
    }

    static Settings settings(String json) {
        return SettingsText.settings(json);
    }
}
