// SPDX-License-Identifier: Apache-2.0
package assay.grader.program;

import assay.core.grading.RaterKind;
import assay.core.spi.grader.Grader;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.grader.GraderKit;

class ProgramGraderKitTest extends GraderKit {
    @Override
    protected Grader grader() {
        return Examined.GRADER;
    }

    @Override
    protected String name() {
        return "program";
    }

    @Override
    protected RaterKind kind() {
        return RaterKind.PROGRAM;
    }

    @Override
    protected Task task() {
        return Examined.task("main.sh")
                .criterion("adds", "program", Examined.settings("{language: 'shell', cases: [{in: '1 2', out: '3'}, {in: '-4 4', out: '0'}]}"))
                .criterion("refuses", "program", Examined.settings("{language: 'shell', cases: [{in: 'a b', exit: 2}]}")).build();
    }

    @Override
    protected Task badTask() {
        return Examined.task("main.sh").criterion("wrong", "program", Examined.settings("{language: 'shel', cases: [{out: '3'}]}")).build();
    }

    @Override
    protected Submission good() {
        return Submission.of("read a b\n[[ $a$b == *[a-z]* ]] && exit 2\necho $((a + b))\n");
    }

    @Override
    protected Submission bad() {
        return Submission.of("echo 7; exit 1");
    }
}
