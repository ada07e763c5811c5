// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedAmountsTest {
    /** Student's sleep data (Biometrika 6, 1908): extra hours of ten patients under two drugs. */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void the_test_and_the_interval_are_those_of_the_textbook() {
        PairedAmounts amounts = new PairedAmounts();
        for (int i = 0; i < FIRST.length; i++) amounts.add(FIRST[i], SECOND[i]);

        assertThat(amounts.p()).isCloseTo(0.002833, within(1e-6));
        assertThat(amounts.difference().orElseThrow().value()).isCloseTo(-15.8, within(1e-9));
        assertThat(amounts.difference().orElseThrow().low()).isCloseTo(-24.598858, within(1e-4));
        assertThat(amounts.difference().orElseThrow().high()).isCloseTo(-7.001142, within(1e-4));
    }

    @Test
    void differences_that_are_all_the_same_are_tested_by_their_signs() {
        PairedAmounts amounts = new PairedAmounts();
        for (int i = 0; i < 5; i++) amounts.add(3, 1);

        assertThat(amounts.p()).isEqualTo(0.0625);
        assertThat(new PairedAmounts().difference()).isEmpty();
    }

    @Test
    void no_difference_at_all_is_no_evidence() {
        PairedAmounts amounts = new PairedAmounts();
        amounts.add(1, 1);
        amounts.add(2, 2);

        assertThat(amounts.p()).isEqualTo(1);
    }
}
