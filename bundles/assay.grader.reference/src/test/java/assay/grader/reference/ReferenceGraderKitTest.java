// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference;

import static assay.grader.reference.Compared.with;

import assay.core.grading.RaterKind;
import assay.core.settings.Setting;
import assay.core.spi.grader.Grader;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.fakes.TaskBuilder;
import assay.testkit.grader.GraderKit;
import java.math.BigDecimal;
import java.util.List;

class ReferenceGraderKitTest extends GraderKit {
    private static final String RIGHT = "Maria Silva sold 1,200 lamps on 14 September 2026.\n\n| lamp | sold |\n|---|---|\n| red | 700 |\n| blue | 500 |\n";

    private static TaskBuilder rich() {
        return TaskBuilder.task("t").wants("answer.md").attach("sales.txt", RIGHT).reference("answer.md", RIGHT)
                .criterion("match", "reference", with("match", "normalised"))
                .criterion("numbers", "reference", with("numbers", with("at-least", Setting.of(BigDecimal.ONE))))
                .criterion("words", "reference", with("token-f1", Setting.of(new BigDecimal("0.9"))))
                .criterion("rouge", "reference", with("rouge", with("at-least", Setting.of(new BigDecimal("0.9")))))
                .criterion("set", "reference", with("set-overlap", with("measure", "recall")))
                .criterion("table", "reference", with("table-overlap", with("columns", Setting.ofTexts(List.of("lamp", "sold")))))
                .criterion("claims", "reference", with("claims", with("kinds", Setting.ofTexts(List.of("figures", "names", "dates")))));
    }

    @Override
    protected Grader grader() {
        return new ReferenceGrader();
    }

    @Override
    protected String name() {
        return "reference";
    }

    @Override
    protected RaterKind kind() {
        return RaterKind.REFERENCE;
    }

    @Override
    protected Task task() {
        return rich().build();
    }

    @Override
    protected Task badTask() {
        return TaskBuilder.task("t").wants("answer.md").criterion("wrong", "reference", with("matches", "exact")).build();
    }

    @Override
    protected Submission good() {
        return Submission.of(RIGHT);
    }

    @Override
    protected Submission bad() {
        return Submission.of("Nobody bought 17.5 of them.");
    }
}
