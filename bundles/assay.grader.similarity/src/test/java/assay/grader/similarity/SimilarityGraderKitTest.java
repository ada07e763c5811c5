// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity;

import assay.core.grading.RaterKind;
import assay.core.spi.grader.Grader;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.grader.GraderKit;

class SimilarityGraderKitTest extends GraderKit {
    private static final String RIGHT = "The tenant must give notice three months before moving out. The deposit is paid back within sixty days.";

    @Override
    protected Grader grader() {
        return Likened.GRADER;
    }

    @Override
    protected String name() {
        return "similarity";
    }

    @Override
    protected RaterKind kind() {
        return RaterKind.REFERENCE;
    }

    @Override
    protected Task task() {
        return Likened.to(RIGHT).criterion("whole", "similarity", Likened.similar("0.7")).criterion("passages", "similarity", Likened.similar("0.7", "passages")).build();
    }

    @Override
    protected Task badTask() {
        return Likened.to(RIGHT).criterion("whole", "similarity", Likened.similar("7")).build();
    }

    @Override
    protected Submission good() {
        return Submission.of("Three months' notice is needed from the tenant before leaving, and the landlord returns the deposit within sixty days.");
    }

    @Override
    protected Submission bad() {
        return Submission.of("Chop the onions, fry them in butter until golden, then add the rice and the broth.");
    }
}
