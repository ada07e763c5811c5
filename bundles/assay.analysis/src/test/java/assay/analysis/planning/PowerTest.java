// SPDX-License-Identifier: Apache-2.0
package assay.analysis.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowerTest {
    @Test
    void the_example_of_miller_takes_969_tasks() {
        assertThat(Power.USUAL.tasks(1.0 / 9, 0.03)).isEqualTo(969);
    }

    @Test
    void the_least_difference_is_what_the_tasks_were_counted_for() {
        assertThat(Power.USUAL.effect(1.0 / 9, 969)).isCloseTo(0.03, within(1e-5));
    }

    @Test
    void no_difference_takes_no_number_of_tasks() {
        assertThatThrownBy(() -> Power.USUAL.tasks(0.1, 0)).hasMessageContaining("above 0");
    }

    @Test
    void trials_split_the_variance_of_a_mean() {
        VarianceSplit split = new VarianceSplit();
        split.add(4, 4);
        split.add(2, 4);
        split.add(0, 4);
        split.add(2, 4);

        assertThat(split.observed()).hasValueCloseTo(1.0 / 6, within(1e-12));
        assertThat(split.within()).hasValueCloseTo(1.0 / 6, within(1e-12));
        assertThat(split.between()).hasValueCloseTo(1.0 / 8, within(1e-12));
        assertThat(split.ofMean(4, 4)).hasValueCloseTo(1.0 / 24, within(1e-12));
        assertThat(split.ofMean(4, 8).getAsDouble()).isLessThan(1.0 / 24);
    }

    @Test
    void one_trial_a_task_does_not_split_it() {
        VarianceSplit split = new VarianceSplit();
        split.add(1, 1);
        split.add(0, 1);

        assertThat(split.observed()).hasValue(0.5);
        assertThat(split.between()).isEmpty();
        assertThat(split.ofMean(10, 2)).isEmpty();
    }

    @Test
    void the_difference_of_two_workers_is_split_by_the_noise_of_both() {
        VarianceSplit split = new VarianceSplit();
        split.add(4, 4, 2, 4);
        split.add(0, 4, 2, 4);

        assertThat(split.observed()).hasValueCloseTo(0.5, within(1e-12));
        assertThat(split.within()).hasValueCloseTo(1.0 / 3, within(1e-12));
        assertThat(split.between()).hasValueCloseTo(0.5 - 1.0 / 12, within(1e-12));
    }
}
