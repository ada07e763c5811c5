// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity;

import assay.core.grading.Verdict;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.TaskBuilder;
import java.math.BigDecimal;
import java.util.List;

/** Likens texts to a reference. */
final class Likened {
    static final SimilarityGrader GRADER = new SimilarityGrader();

    private Likened() {}

    static Settings similar(String atLeast) {
        return Settings.EMPTY.with("similar", number(atLeast));
    }

    static Settings similar(String atLeast, String measure) {
        return Settings.EMPTY.with("similar", Settings.EMPTY.with("at-least", number(atLeast)).with("measure", measure));
    }

    static Setting number(String number) {
        return Setting.of(new BigDecimal(number));
    }

    static TaskBuilder to(String reference) {
        return TaskBuilder.task("t").wants("answer.md").reference("answer.md", reference);
    }

    static Verdict.Graded rate(TaskBuilder task, Settings with, String text) throws Exception {
        return (Verdict.Graded) verdict(task.criterion("c", "similarity", with).build(), text);
    }

    static Verdict verdict(Task task, String text) throws Exception {
        return GRADER.grade(FakeGrading.of(task, Submission.of(text)), FakeWorkshop.withoutModel()).get(0);
    }

    static List<String> complaints(TaskBuilder task, Settings with) {
        Task built = task.criterion("c", "similarity", with).build();
        Problems problems = new Problems();
        GRADER.check(built.rubric().criteria().get(0), built, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
