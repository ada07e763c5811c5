// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.grading.Assessment;
import assay.core.grading.Verdict;
import assay.core.spi.store.Fact;
import assay.core.work.Spent;
import java.util.List;

/**
 * A submission and what is said of it now.
 *
 * @param verdicts those that count
 */
record Round(Fact.Handed handed, Assessment assessment, List<Verdict> verdicts) {

    /** Criteria on which somebody has yet to answer. */
    List<String> pending() {
        return verdicts.stream().filter(Verdict.Pending.class::isInstance).map(Verdict::criterion).distinct().toList();
    }

    boolean isPending() {
        return !pending().isEmpty();
    }

    Spent spent() {
        Spent sum = handed.submission().spent();
        for (Verdict v : verdicts) sum = sum.plus(v.grounds().spent());
        return sum;
    }
}
