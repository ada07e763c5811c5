// SPDX-License-Identifier: Apache-2.0
package assay.engine.bench;

import assay.core.grading.Grounds;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.spi.grader.CriterionGrader;
import assay.core.spi.grader.Grading;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import java.util.concurrent.atomic.AtomicInteger;

/** A criterion is met when the submission has its setting {@code word}. */
public final class KeywordGrader extends CriterionGrader {
    private final AtomicInteger asked = new AtomicInteger();

    public KeywordGrader() {
        super(RaterKind.RULE, "keyword");
    }

    @Override
    protected Verdict grade(Criterion criterion, Grading work, Workshop shop) {
        asked.incrementAndGet();
        String word = criterion.grader().orElseThrow().with().needText("word");
        boolean has = work.submission().text().contains(word);
        return verdict(criterion, has, has ? Grounds.NONE : Grounds.because("\"" + word + "\" is missing", "say " + word));
    }

    /** How many criteria it was asked for. */
    public int asked() {
        return asked.get();
    }
}
