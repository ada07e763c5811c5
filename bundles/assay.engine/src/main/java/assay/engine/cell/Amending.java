// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.content.Digest;
import assay.core.grading.Verdict;
import assay.core.spi.store.Fact;
import assay.core.spi.store.Standing;
import java.util.List;
import java.util.OptionalInt;

/** What a grader that answers later says now, beside what it said before: the same is no news, another verdict is a revision. */
final class Amending {
    private Amending() {}

    /** Under which revision the verdict is to be stored; empty when it stands already. */
    static OptionalInt revision(Verdict said, Digest key, String grader, List<Fact.Rated> stored) {
        List<Fact.Rated> before = stored.stream().filter(r -> r.key().equals(key) && r.grader().equals(grader)
                && r.verdict().criterion().equals(said.criterion()) && r.verdict().rater().equals(said.rater())).toList();
        if (Standing.of(before).stream().anyMatch(r -> r.verdict().equals(said))) return OptionalInt.empty();
        return OptionalInt.of(before.stream().mapToInt(Fact.Rated::revision).max().orElse(-1) + 1);
    }
}
