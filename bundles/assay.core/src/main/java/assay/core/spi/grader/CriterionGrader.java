// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.grader;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import java.util.ArrayList;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A grader that looks at one criterion at a time. What it throws breaks that criterion alone. */
@ConsumerType
public abstract class CriterionGrader implements Grader {
    private final Rater rater;

    protected CriterionGrader(RaterKind kind, String name) {
        this.rater = new Rater(kind, name);
    }

    /** Rates one criterion; {@link #verdict} makes the answer. */
    protected abstract Verdict grade(Criterion criterion, Grading work, Workshop shop) throws Exception;

    @Override
    public final List<Verdict> grade(Grading work, Workshop shop) throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        for (Criterion c : work.criteria()) {
            if (Thread.interrupted()) throw new InterruptedException("interrupted between criteria");
            verdicts.add(guarded(c, work, shop));
        }
        return verdicts;
    }

    private Verdict guarded(Criterion criterion, Grading work, Workshop shop) throws InterruptedException {
        try {
            return grade(criterion, work, shop);
        } catch (InterruptedException | assay.core.spi.workshop.LimitReached e) {
            throw e;
        } catch (Exception e) {
            return new Verdict.GraderFailed(criterion.id(), rater, Grounds.because(String.valueOf(e.getMessage() == null ? e : e.getMessage())));
        }
    }

    /** A verdict at the top or the bottom of the criterion's scale. */
    protected final Verdict verdict(Criterion criterion, boolean met, Grounds grounds) {
        var scale = criterion.weighing().scale();
        return new Verdict.Graded(criterion.id(), rater, met, met ? scale.max() : scale.min(), grounds);
    }

    protected final Rater rater() {
        return rater;
    }
}
