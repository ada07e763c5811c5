// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.grading.Assessment;
import assay.core.grading.Verdict;
import assay.core.task.Criterion;
import assay.core.task.Rubric;
import assay.core.work.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a worker is told of a submission that did not come out complete: of every criterion that went wrong, what the
 * raters who say so would mend, or else why they say so. The text of a criterion is told only where a rater quotes it.
 */
final class Remarks {
    private Remarks() {}

    static Feedback of(Rubric rubric, Assessment assessment, List<Verdict> verdicts) {
        List<Feedback.Remark> remarks = new ArrayList<>();
        boolean shows = false;
        for (Criterion c : rubric.leaves()) {
            if (!assessment.failed().contains(c.id())) continue;
            for (Verdict v : verdicts) {
                if (!(v instanceof Verdict.Graded g) || !g.criterion().equals(c.id()) || g.met() != c.isPitfall()) continue;
                String text = g.grounds().fix().isBlank() ? g.grounds().reason() : g.grounds().fix();
                if (text.isBlank()) continue;
                remarks.add(new Feedback.Remark(c.id(), g.rater().kind().name(), text));
                shows |= text.toLowerCase(Locale.ROOT).contains(c.text().toLowerCase(Locale.ROOT));
            }
        }
        return new Feedback(remarks, shows);
    }
}
