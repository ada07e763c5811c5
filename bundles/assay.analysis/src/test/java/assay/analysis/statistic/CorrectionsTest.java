// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    @Test
    void holm_multiplies_the_smallest_by_the_number_of_tests_and_keeps_the_order() {
        assertThat(Holm.corrected(List.of(0.01, 0.04, 0.03, 0.005))).containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(Holm.corrected(List.of(0.9, 0.8))).containsExactly(1, 1);
        assertThat(Holm.corrected(List.of())).isEmpty();
    }

    @Test
    void pass_at_k_counts_the_draws_without_replacement() {
        assertThat(PassAtK.any(4, 1, 2)).isCloseTo(0.5, within(1e-12));
        assertThat(PassAtK.any(4, 3, 2)).isEqualTo(1);
        assertThat(PassAtK.all(4, 3, 2)).isCloseTo(0.5, within(1e-12));
        assertThat(PassAtK.all(4, 1, 2)).isZero();
        assertThat(PassAtK.any(200, 20, 1)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void more_attempts_than_were_made_cannot_be_told() {
        assertThatThrownBy(() -> PassAtK.any(3, 1, 4)).hasMessageContaining("3 attempts");
    }

    @Test
    void one_dear_task_shows() {
        TailCheck tail = new TailCheck();
        List.of(0.0, 100.0, 100.0, 1800.0).forEach(tail::add);

        assertThat(tail.topShare()).isEqualTo(0.9);
        assertThat(tail.largestShift()).isCloseTo(1300.0 / 3, within(1e-9));
    }

    @Test
    void workers_that_cannot_be_told_apart_share_ranks() {
        RankRanges ranks = new RankRanges(3);
        ranks.better(0, 2);

        assertThat(ranks.of(0)).hasToString("1–2");
        assertThat(ranks.of(1)).hasToString("1–3");
        assertThat(ranks.of(2)).hasToString("2–3");
        assertThat(ranks.notDistinguishable(1)).containsExactly(0, 2);
        assertThat(ranks.notDistinguishable(0)).containsExactly(1);
    }
}
