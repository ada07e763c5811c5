// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import assay.core.grading.RaterKind;
import assay.core.spi.grader.Grader;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.fakes.TaskBuilder;
import assay.testkit.grader.GraderKit;

class RuleGraderKitTest extends GraderKit {
    private static TaskBuilder rich() {
        return Rated.task("answer.md").attach("source.txt", "x").material("right.csv", "a\n1\n")
                .criterion("words", "rule", Rated.settings("{min-words: 5, max-words: 40}"))
                .criterion("number", "rule", Rated.settings("{number: {value: 42, unit: 'kg', tolerance: 0.5}}"))
                .criterion("regex", "rule", Rated.settings("{matches: {regex: '^verdict: yes$', ignore-case: true, multiline: true}}"))
                .criterion("table", "rule", Rated.settings("{csv-equals: {file: 'right.csv'}}"))
                .criterion("rest", "rule", Rated.settings("{sections: ['Answer'], names-attachment: 'source.txt', not: {contains: 'sorry'}}"))
                .criterion("date", "rule", Rated.settings("{date: '2026-09-14'}"));
    }

    @Override
    protected Grader grader() {
        return new RuleGrader();
    }

    @Override
    protected String name() {
        return "rule";
    }

    @Override
    protected RaterKind kind() {
        return RaterKind.RULE;
    }

    @Override
    protected Task task() {
        return rich().build();
    }

    @Override
    protected Task badTask() {
        return Rated.task("answer.md").criterion("wrong", "rule", Rated.settings("{max-wrods: 3}")).build();
    }

    @Override
    protected Submission good() {
        return Submission.of("# Answer\nBy source.txt it weighs 42.3 kg on 14 September 2026.\n\nVerdict: yes\n\n| a |\n|---|\n| 1 |\n");
    }

    @Override
    protected Submission bad() {
        return Submission.of("Sorry, no.");
    }
}
