// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.report.Contrast;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedRatesTest {
    private final PairedRates pairs = new PairedRates();

    private void add(int times, int a, int b) {
        for (int i = 0; i < times; i++) pairs.add(a, 1, b, 1);
    }

    private Contrast contrast() {
        return pairs.contrast("a", "b").orElseThrow();
    }

    /** Tail of the fair coin: 2·P(X ≤ 5 | 20) = 43400/2^20, 2·P(X ≤ 1 | 9) = 20/512. */
    @ParameterizedTest
    @CsvSource({"5, 15, .04138947", "15, 5, .04138947", "1, 8, .0390625", "0, 0, 1", "3, 3, 1"})
    void mcnemars_test_is_exact(long onlyA, long onlyB, double p) {
        assertThat(PairedRates.mcNemar(onlyA, onlyB)).isCloseTo(p, within(1e-7));
    }

    @Test
    void the_difference_is_that_of_the_rates() {
        add(10, 1, 1);
        add(15, 1, 0);
        add(5, 0, 1);
        add(10, 0, 0);

        assertThat(contrast().difference().value()).isCloseTo(10 / 40.0, within(1e-12));
        assertThat(contrast().verdict()).isEqualTo("a better");
    }

    @Test
    void the_worse_of_two_is_named_second() {
        add(12, 0, 1);

        assertThat(contrast().verdict()).isEqualTo("b better");
    }

    @Test
    void two_tasks_that_do_not_differ_prove_nothing() {
        add(2, 1, 1);

        assertThat(contrast().difference().low()).isLessThan(-0.3);
        assertThat(contrast().verdict()).isEqualTo("not distinguishable");
    }

    @Test
    void a_task_that_only_one_was_assessed_on_is_left_out() {
        pairs.add(1, 1, 0, 0);

        assertThat(pairs.contrast("a", "b")).isEmpty();
    }

    @Test
    void with_trials_the_interval_decides_alone() {
        for (int i = 0; i < 20; i++) pairs.add(3, 4, i % 3, 4);

        assertThat(contrast().p()).isEmpty();
        assertThat(contrast().difference().method()).isEqualTo(Intervals.CLUSTERED);
        assertThat(contrast().distinguishable()).isTrue();
    }

    @Test
    void of_equals_few_are_called_different() {
        Random random = new Random(3);
        int called = 0;
        for (int repeat = 0; repeat < 2000; repeat++) {
            PairedRates p = new PairedRates();
            for (int task = 0; task < 50; task++) {
                double rate = random.nextDouble();
                p.add(random.nextDouble() < rate ? 1 : 0, 1, random.nextDouble() < rate ? 1 : 0, 1);
            }
            if (p.contrast("a", "b").orElseThrow().distinguishable()) called++;
        }

        assertThat(called / 2000.0).isLessThan(0.05).isPositive();
    }
}
