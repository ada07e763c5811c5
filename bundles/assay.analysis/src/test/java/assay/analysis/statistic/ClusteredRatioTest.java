// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClusteredRatioTest {
    private static ClusteredRatio of(double[]... clusters) {
        ClusteredRatio ratio = new ClusteredRatio();
        for (double[] c : clusters) ratio.add(c[0], c[1]);
        return ratio;
    }

    @Test
    void with_one_value_a_cluster_it_is_the_usual_standard_error() {
        ClusteredRatio mean = of(new double[] {2, 1}, new double[] {4, 1}, new double[] {9, 1});

        assertThat(mean.value()).isEqualTo(5);
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(13.0 / 3), within(1e-12));
    }

    /** (1/n)·√Σ(Σ(s − s̄))² by hand: n = 6, s̄ = 4/6, residual sums 1, -1/3, -2/3; then × √(3/2). */
    @Test
    void values_of_one_cluster_hang_together() {
        ClusteredRatio rate = of(new double[] {3, 3}, new double[] {1, 2}, new double[] {0, 1});

        assertThat(rate.standardError()).isCloseTo(Math.sqrt(1.0 + 1.0 / 9 + 4.0 / 9) / 6 * Math.sqrt(1.5), within(1e-12));
    }

    @Test
    void a_copied_trial_teaches_nothing() {
        ClusteredRatio once = of(new double[] {1, 1}, new double[] {0, 1}, new double[] {1, 1});
        ClusteredRatio thrice = of(new double[] {3, 3}, new double[] {0, 3}, new double[] {3, 3});

        assertThat(thrice.standardError()).isCloseTo(once.standardError(), within(1e-12));
    }

    @Test
    void equal_clusters_have_no_spread_in_spite_of_rounding() {
        ClusteredRatio same = new ClusteredRatio();
        for (int i = 0; i < 100_000; i++) same.add(0.1, 1);

        assertThat(same.standardError()).isZero();
    }

    @Test
    void a_cluster_that_says_nothing_is_left_out() {
        assertThat(of(new double[] {1, 1}, new double[] {0, 0}).clusters()).isEqualTo(1);
    }
}
