// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import java.util.List;
import java.util.Optional;

/** What people came to: the adjudicator's verdict, else what more than half of them say. */
public final class People {
    private People() {}

    /** Whether the criterion is met; empty where nobody looked, or they disagree. */
    public static Optional<Boolean> verdict(List<Verdict.Graded> said) {
        Optional<Verdict.Graded> settled = said.stream().filter(g -> g.rater().kind() == RaterKind.ADJUDICATOR).reduce((a, b) -> b);
        if (settled.isPresent()) return settled.map(Verdict.Graded::met);
        List<Verdict.Graded> people = said.stream().filter(g -> g.rater().kind() == RaterKind.HUMAN).toList();
        long met = people.stream().filter(Verdict.Graded::met).count();
        return 2 * met == people.size() ? Optional.empty() : Optional.of(2 * met > people.size());
    }
}
