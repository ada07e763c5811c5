// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.run.CellId;
import assay.testkit.engine.MemoryRunStore;
import assay.testkit.store.SampleFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookedTest {
    private static final CellId ONE = new CellId(0, 0, 0);
    private static final CellId TWO = new CellId(1, 0, 0);
    private static final CellId THREE = new CellId(2, 0, 0);
    private final MemoryRunStore store = new MemoryRunStore();
    private final CellIndex index = new CellIndex(3, 1, 1, List.of(), List.of());

    private static Verdict person(boolean met) {
        return new Verdict.Graded("a", new Rater(RaterKind.HUMAN, "Ada"), met, met ? 1 : 0, Grounds.NONE);
    }

    @Test
    void audited_is_what_a_machine_judged_too_and_disagreement_is_about_one_criterion() {
        store.append(SampleFacts.run("run"),
                SampleFacts.rated("run", ONE, 0, "k1", "judge", SampleFacts.graded("a", "judge", true)), SampleFacts.rated("run", ONE, 0, "k2", "human", person(false)),
                SampleFacts.rated("run", TWO, 0, "k1", "judge", SampleFacts.graded("a", "judge", true)), SampleFacts.rated("run", TWO, 0, "k2", "human", person(true)),
                SampleFacts.rated("run", THREE, 0, "k1", "judge", SampleFacts.graded("b", "judge", true)), SampleFacts.rated("run", THREE, 0, "k2", "human", person(false)));

        Looked looked = Looked.read(store, "run", index);

        assertThat(looked.audited().stream()).containsExactly(0, 1);
        assertThat(looked.disagree().stream()).containsExactly(0);
    }
}
