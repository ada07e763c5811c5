// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0003, 0.7, 1, 9.99, 11.16, 100, 6120, 236_300, 1e9})
    void the_axis_holds_its_value_with_few_round_ticks(double value) {
        Axis axis = Axis.holding(value, 0, 100);

        assertThat(axis.most()).isGreaterThanOrEqualTo(value * (1 - 1e-9));
        assertThat(axis.ticks()).hasSizeBetween(2, 6).first().isEqualTo(0.0);
        assertThat(axis.at(axis.most())).isEqualTo(100);
    }

    @Test
    void ticks_are_round() {
        assertThat(Axis.holding(6120, 0, 1).ticks()).containsExactly(0.0, 2000.0, 4000.0, 6000.0, 8000.0);
    }

    @Test
    void what_lies_outside_stays_on_the_edge() {
        assertThat(Axis.holding(1, 10, 20).at(-5)).isEqualTo(10);
    }

    @Test
    void pixels_are_written_short() {
        assertThat(Axis.px(12)).isEqualTo("12");
        assertThat(Axis.px(12.26)).isEqualTo("12.3");
    }

    @Test
    void a_span_holds_losses_and_gains_and_has_a_tick_at_nothing() {
        Span span = Span.holding(-120, 310, 0, 100);

        assertThat(span.ticks()).contains(0.0).allMatch(t -> t >= span.least() - 1e-9 && t <= span.most() + 1e-9);
        assertThat(span.at(-120)).isBetween(0.0, 20.0);
        assertThat(span.at(span.most())).isEqualTo(100);
        assertThat(Span.holding(5, 9, 0, 1).least()).isZero();
    }
}
