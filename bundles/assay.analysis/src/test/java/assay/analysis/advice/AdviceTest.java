// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static final List<Way> ALL = List.of(Way.values());
    /** Reviews cost $10, feedback $5. */
    private static final Assumptions GIVEN = assumed(1, 0.5, true);

    private static Assumptions assumed(double caught, double lossShare, boolean fallback) {
        return new Assumptions(10, 5, 60, caught, 0, lossShare, fallback, 1, 1);
    }

    private static List<Prospect> many(Prospect... kinds) {
        return Stream.of(kinds).flatMap(k -> Collections.nCopies(50, k).stream()).toList();
    }

    @Test
    void each_way_is_worth_what_the_formula_says() {
        Prospect p = new Prospect(100, 60, 0.9, 0.4, 0.2, 1);

        assertThat(p.value(Way.AI, GIVEN)).isCloseTo(40 - 0.6 * 50 - 1, within(1e-9));
        assertThat(p.value(Way.HUMAN, GIVEN)).isCloseTo(90 - 0.1 * 50 - 60, within(1e-9));
        assertThat(p.value(Way.REVIEW, GIVEN)).isCloseTo(40 - 11 + 0.6 * 25, within(1e-9));
        assertThat(p.value(Way.FEEDBACK, GIVEN)).isCloseTo(60 - 11 - 0.6 * 16 + 0.4 * 25, within(1e-9));
    }

    @Test
    void a_reviewer_who_sees_nothing_only_costs() {
        Prospect p = new Prospect(100, 60, 0.9, 0.4, 0.2, 1);

        assertThat(p.value(Way.REVIEW, assumed(0, 0.5, true))).isCloseTo(p.value(Way.AI, GIVEN) - 10, within(1e-9));
        assertThat(p.value(Way.FEEDBACK, assumed(0, 0.5, true))).isCloseTo(p.value(Way.AI, GIVEN) - 10, within(1e-9));
    }

    @Test
    void declined_work_is_worth_nothing() {
        Prospect p = new Prospect(100, 60, 0.9, 0, 0, 1);

        assertThat(p.value(Way.REVIEW, assumed(1, 0.5, false))).isCloseTo(-11, within(1e-9));
    }

    @Test
    void the_best_is_clear_only_where_the_tasks_tell() {
        List<Way> two = List.of(Way.AI, Way.HUMAN);
        Advice clear = Advice.of(many(new Prospect(100, 60, 1, 1, 0, 1)), two, GIVEN);
        Advice open = Advice.of(List.of(new Prospect(100, 60, 1, 1, 0, 1), new Prospect(100, 60, 1, 0.5, 0, 1)), two, GIVEN);

        assertThat(clear.best()).isEqualTo(Way.AI);
        assertThat(clear.clear()).isTrue();
        assertThat(open.clear()).isFalse();
    }

    @Test
    void quality_needed_makes_both_worth_the_same() {
        Prospect p = new Prospect(100, 60, 0.9, 0.4, 0.2, 1);
        double needed = Advice.of(many(p), ALL, GIVEN).neededQuality();

        Prospect better = new Prospect(100, 60, 0.9, needed, 0, 1);
        assertThat(better.value(Way.AI, GIVEN)).isCloseTo(p.value(Way.HUMAN, GIVEN), within(1e-9));
    }

    @Test
    void cost_of_pass_pays_for_the_failures_too() {
        Advice a = Advice.of(many(new Prospect(100, 60, 0.8, 1, 0, 2), new Prospect(100, 60, 0.8, 0, 0, 2)), ALL, GIVEN);

        assertThat(a.costOfPass().orElseThrow().value()).isCloseTo(4, within(1e-9));
        assertThat(a.humanCostOfPass().orElseThrow().value()).isCloseTo(75, within(1e-9));
    }

    @Test
    void low_prices_do_not_pay_for_a_review() {
        List<Prospect> tasks = many(new Prospect(100, 80, 1, 1, 0, 1), new Prospect(100, 80, 1, 0, 0, 1));

        List<Edges.Edge> edges = Edges.of(tasks, List.of(Way.AI, Way.REVIEW), GIVEN);

        assertThat(edges).singleElement().satisfies(e -> {
            assertThat(e.below()).isEqualTo(Way.AI);
            assertThat(e.above()).isEqualTo(Way.REVIEW);
            assertThat(e.price().value()).isCloseTo(10 / 0.35, within(1e-9));
            assertThat(e.price().low()).isLessThan(e.price().value());
            assertThat(e.price().high()).isGreaterThan(e.price().value());
        });
    }

    @Test
    void what_decides_is_said() {
        List<Sweep> sweeps = Sweep.of(many(new Prospect(100, 60, 0.95, 0.6, 0.1, 1)), List.of(Way.AI, Way.HUMAN), GIVEN);

        assertThat(sweeps).hasSize(5);
        assertThat(sweeps.getFirst().assumption()).isEqualTo("price level");
        assertThat(sweeps).filteredOn(s -> s.assumption().startsWith("wage")).singleElement().matches(Sweep::decides);
    }

    @Test
    void a_wage_of_zero_and_a_chance_of_two_are_refused() {
        assertThatThrownBy(() -> new Assumptions(1, 1, 0, 1, 0, 0, true, 1, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Assumptions(1, 1, 1, 2, 0, 0, true, 1, 1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Assumptions(-1, 1, 1, 1, 0, 0, true, 1, 1)).hasMessageContaining("negative");
    }
}
