// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.spi.grader.CriterionGrader;
import assay.core.spi.grader.Grading;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;

/** Finds that no criterion is met. Carried by a bundle that these tests make. */
public final class HarshGrader extends CriterionGrader {
    public HarshGrader() {
        super(RaterKind.RULE, "rule");
    }

    @Override
    protected Verdict grade(Criterion criterion, Grading work, Workshop shop) {
        return verdict(criterion, false, assay.core.grading.Grounds.NONE);
    }
}
