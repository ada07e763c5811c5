// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import assay.core.economy.Way;
import assay.core.report.Advice.BreakEven;
import assay.core.report.Advice.Edge;
import assay.core.report.Advice.Swing;
import assay.core.report.Advice.Worth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static final List<Way> ALL = List.of(Way.values());
    private static final Assumptions GIVEN = assumed(1, 0.5, true);

    private static Assumptions assumed(double caught, double lossShare, boolean fallback) {
        return new Assumptions(caught, new Assumptions.Loss(0, lossShare, 0), fallback, new Assumptions.Levels(1, 1, 1, 1));
    }

    /** A review costs $10, feedback $5. */
    private static Prospect prospect(double price, double humanCost, double humanSuccess, double passed, double rescued, double modelCost) {
        return new Prospect(price, humanCost, humanSuccess, passed, rescued, modelCost, 10, 5);
    }

    private static List<Prospect> many(Prospect... kinds) {
        return Stream.of(kinds).flatMap(k -> Collections.nCopies(50, k).stream()).toList();
    }

    private static Worth of(List<Worth> all, Way way) {
        return all.stream().filter(w -> w.way() == way).findFirst().orElseThrow();
    }

    @Test
    void each_way_is_worth_what_the_formula_says() {
        Prospect p = prospect(100, 60, 0.9, 0.4, 0.2, 1);

        assertThat(p.value(Way.AI, GIVEN)).isCloseTo(40 - 0.6 * 50 - 1, within(1e-9));
        assertThat(p.value(Way.HUMAN, GIVEN)).isCloseTo(90 - 0.1 * 50 - 60, within(1e-9));
        assertThat(p.value(Way.REVIEW, GIVEN)).isCloseTo(40 - 11 + 0.6 * 25, within(1e-9));
        assertThat(p.value(Way.FEEDBACK, GIVEN)).isCloseTo(60 - 11 - 0.6 * 16 + 0.4 * 25, within(1e-9));
    }

    @Test
    void a_reviewer_who_sees_half_lets_the_other_half_through() {
        Prospect p = prospect(100, 60, 0.9, 0.4, 0.2, 1);
        Assumptions half = assumed(0.5, 0.5, true);

        assertThat(p.value(Way.REVIEW, half)).isCloseTo(40 - 11 + 0.6 * (0.5 * 25 - 0.5 * 50), within(1e-9));
        assertThat(p.value(Way.FEEDBACK, half)).isCloseTo(40 - 11 - 0.6 * 0.5 * 50 + 0.5 * (20 - 0.6 * 16 + 0.4 * (0.5 * 25 - 0.5 * 50)), within(1e-9));
    }

    @Test
    void a_reviewer_who_sees_nothing_only_costs() {
        Prospect p = prospect(100, 60, 0.9, 0.4, 0.2, 1);

        assertThat(p.value(Way.REVIEW, assumed(0, 0.5, true))).isCloseTo(p.value(Way.AI, GIVEN) - 10, within(1e-9));
        assertThat(p.value(Way.FEEDBACK, assumed(0, 0.5, true))).isCloseTo(p.value(Way.AI, GIVEN) - 10, within(1e-9));
    }

    @Test
    void declined_work_is_worth_nothing() {
        assertThat(prospect(100, 60, 0.9, 0, 0, 1).value(Way.REVIEW, assumed(1, 0.5, false))).isCloseTo(-11, within(1e-9));
    }

    @Test
    void a_loss_may_grow_with_the_square_of_the_price() {
        Assumptions square = GIVEN.losing(new Assumptions.Loss(5, 0, 0.01));

        assertThat(prospect(100, 60, 0.9, 0.4, 0.2, 1).value(Way.AI, square)).isCloseTo(40 - 0.6 * 105 - 1, within(1e-9));
    }

    @Test
    void the_best_is_clear_only_where_the_tasks_tell() {
        List<Way> two = List.of(Way.AI, Way.HUMAN);
        List<Worth> clear = new PartAdvice(many(prospect(100, 60, 1, 1, 0, 1)), two, GIVEN).worths();
        List<Worth> open = new PartAdvice(List.of(prospect(100, 60, 1, 1, 0, 1), prospect(100, 60, 1, 0.5, 0, 1)), two, GIVEN).worths();

        assertThat(of(clear, Way.AI)).matches(Worth::best).matches(Worth::clear);
        assertThat(open).filteredOn(Worth::best).singleElement().matches(w -> !w.clear());
    }

    @Test
    void at_the_break_even_quality_both_are_worth_the_same() {
        Prospect p = prospect(100, 60, 0.9, 0.4, 0.2, 1);
        double needed = PartAdvice.breakEven(many(p), GIVEN).quality().orElseThrow().value();

        assertThat(prospect(100, 60, 0.9, needed, 0, 1).value(Way.AI, GIVEN)).isCloseTo(p.value(Way.HUMAN, GIVEN), within(1e-9));
    }

    @Test
    void at_the_break_even_price_both_are_worth_the_same() {
        Assumptions square = assumed(1, 0, true).losing(new Assumptions.Loss(3, 0.2, 0.001));
        double price = PartAdvice.breakEven(many(prospect(100, 60, 0.9, 0.4, 0.2, 1)), square).price().orElseThrow().value();

        Prospect there = prospect(price, 60, 0.9, 0.4, 0.2, 1);
        assertThat(there.value(Way.AI, square)).isCloseTo(there.value(Way.HUMAN, square), within(1e-9));
    }

    @Test
    void at_the_break_even_review_rate_the_mix_is_worth_as_much_as_a_person() {
        Prospect p = prospect(100, 70, 0.9, 0.4, 0.2, 1);
        double rate = PartAdvice.breakEven(many(p), GIVEN).reviewRate().orElseThrow().value();

        assertThat(rate).isBetween(0.1, 0.99);
        assertThat((1 - rate) * p.value(Way.AI, GIVEN) + rate * p.value(Way.REVIEW, GIVEN)).isCloseTo(p.value(Way.HUMAN, GIVEN), within(1e-9));
    }

    @Test
    void a_worker_better_than_people_has_no_break_even_price() {
        assertThat(PartAdvice.breakEven(many(prospect(100, 60, 0.9, 1, 0, 1)), GIVEN).price()).isEmpty();
    }

    @Test
    void cost_of_pass_pays_for_the_failures_too() {
        BreakEven b = PartAdvice.breakEven(many(prospect(100, 60, 0.8, 1, 0, 2), prospect(100, 60, 0.8, 0, 0, 2)), GIVEN);

        assertThat(b.costOfPass().orElseThrow().value()).isCloseTo(4, within(1e-9));
        assertThat(b.costOfPassHuman().orElseThrow().value()).isCloseTo(75, within(1e-9));
    }

    @Test
    void low_prices_do_not_pay_for_a_review() {
        List<Prospect> tasks = many(prospect(100, 80, 1, 1, 0, 1), prospect(100, 80, 1, 0, 0, 1));

        List<Edge> edges = Edges.of(tasks, List.of(Way.AI, Way.REVIEW), GIVEN);

        assertThat(edges).singleElement().satisfies(e -> {
            assertThat(e.below()).isEqualTo(Way.AI);
            assertThat(e.above()).isEqualTo(Way.REVIEW);
            assertThat(e.price().value()).isCloseTo(10 / 0.35, within(1e-9));
            assertThat(e.price().low()).isLessThan(e.price().value());
            assertThat(e.price().high()).isGreaterThan(e.price().value());
        });
    }

    /** 1 − 0.5·0.001·V² against 0.2·V: people are never wrong, so only the worker bears the loss. */
    @Test
    void a_loss_that_grows_faster_than_the_price_hands_the_top_to_people() {
        Assumptions square = assumed(1, 0, true).losing(new Assumptions.Loss(0, 0, 0.001));

        List<Edge> edges = Edges.of(many(prospect(100, 80, 1, 0.5, 0, 0)), List.of(Way.AI, Way.HUMAN), square);

        assertThat(edges).singleElement().satisfies(e -> {
            assertThat(e.above()).isEqualTo(Way.HUMAN);
            assertThat(e.price().value()).isCloseTo(600, within(1e-6));
        });
    }

    /** A worker that is never right, looked at by people who are never wrong, is worth what people are, less the review. */
    @Test
    void ways_that_differ_by_rounding_meet_at_no_price() {
        List<Prospect> tasks = Stream.of(0.93, 0.95, 0.97).flatMap(s -> many(prospect(90, 30, s, 0, 0, 0), prospect(700, 410, s, 0, 0, 0)).stream()).toList();

        assertThat(Edges.of(tasks, List.of(Way.REVIEW, Way.HUMAN), assumed(1, 0, true))).isEmpty();
    }

    @Test
    void a_price_far_above_those_of_the_run_is_not_told() {
        List<Prospect> tasks = many(prospect(10, 9.99, 1, 0, 0, 0), prospect(10, 9.98, 1, 0, 0, 2));

        assertThat(Edges.of(tasks, List.of(Way.AI, Way.HUMAN), assumed(1, 0, true))).allMatch(e -> e.price().value() <= 100);
    }

    @Test
    void what_decides_is_said_with_intervals() {
        List<Swing> swings = Swings.of(many(prospect(100, 60, 0.95, 1, 0.1, 1), prospect(100, 60, 0.95, 0.2, 0.1, 1)), List.of(Way.AI, Way.HUMAN), GIVEN);

        assertThat(swings).hasSize(6).isSortedAccordingTo((a, b) -> Double.compare(b.width(), a.width()));
        assertThat(swings).filteredOn(s -> s.assumption().startsWith("wages")).singleElement().matches(Swing::decides);
        assertThat(swings).filteredOn(s -> s.assumption().startsWith("loss")).singleElement()
                .satisfies(s -> assertThat(s.low().low()).isLessThan(s.low().value()));
    }

    @Test
    void a_level_of_zero_and_a_chance_of_two_are_refused() {
        assertThatThrownBy(() -> new Assumptions.Levels(0, 1, 1, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> GIVEN.catching(2)).hasMessageContaining("between 0 and 1");
    }
}
