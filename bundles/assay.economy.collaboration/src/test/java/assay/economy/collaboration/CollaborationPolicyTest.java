// SPDX-License-Identifier: Apache-2.0
package assay.economy.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.Measure;
import assay.core.economy.Posting;
import assay.core.economy.Posting.Kind;
import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.work.Outcome;
import assay.testkit.economy.FakeEngagement;
import assay.testkit.economy.FakeJob;
import assay.testkit.economy.FakeRates;
import assay.testkit.economy.PolicyKit;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollaborationPolicyTest extends PolicyKit {
    @Override
    protected EconomicPolicy policy() {
        return new CollaborationPolicy();
    }

    private Account account(Settings settings, Engagement... trials) {
        return policy().settle(FakeJob.paying("100", trials), new FakeRates(settings, Money.usd("60"))).accounts().get(0);
    }

    private static Measure measure(Account account, String name) {
        return account.measures().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    private static Money booked(Account account, Kind kind) {
        return account.postings().stream().filter(p -> p.kind() == kind).map(Posting::amount).reduce(Money.zero("USD"), Money::plus);
    }

    /** A dollar and three seconds a turn; minutes of people and, of these, of feedback for each. */
    private static Engagement.Round turn(boolean complete, int human, int feedback) {
        Engagement.Parts parts = new Engagement.Parts(Money.usd("0"), Money.usd("0"), Duration.ofMinutes(feedback), Duration.ofMinutes(30), Set.of());
        return new Engagement.Round(complete, Money.usd("1"), Money.usd("0"), Duration.ofSeconds(3), Duration.ofMinutes(human), parts);
    }

    private static Engagement engagement(Outcome outcome, Engagement.Round... turns) {
        boolean complete = turns[turns.length - 1].complete();
        return new FakeEngagement(0, 0, outcome, complete, OptionalDouble.of(complete ? 1 : 0.5), List.of(turns));
    }

    /** Turns of which only the last may be complete, nobody's time taken. */
    private static Engagement after(int turns, boolean complete) {
        return engagement(Outcome.ASSESSED,
                IntStream.range(0, turns).mapToObj(i -> turn(complete && i == turns - 1, 0, 0)).toArray(Engagement.Round[]::new));
    }

    @Test
    void the_rescue_rate_is_of_those_that_failed_before() {
        Account account = account(Settings.EMPTY, after(1, true), after(2, true), after(2, false), after(2, false));

        Measure rescue = measure(account, "rescue-turn-1");
        assertThat(rescue.numerator() / rescue.denominator()).isEqualTo(1.0 / 3);
        assertThat(measure(account, "completion-turn-1")).isEqualTo(new Measure("completion-turn-1", 0.5, 1));
        assertThat(measure(account, "uplift")).isEqualTo(new Measure("uplift", 0.25, 0.25));
    }

    @Test
    void a_turn_that_did_not_take_place_is_told_apart_from_one_that_failed() {
        Account account = account(Settings.EMPTY, after(1, false), after(2, false));

        assertThat(measure(account, "observed-turn-1")).isEqualTo(new Measure("observed-turn-1", 0.5, 1));
        assertThat(measure(account, "rescue-turn-1")).isEqualTo(new Measure("rescue-turn-1", 0, 0.5));
    }

    @Test
    void what_is_extrapolated_stands_apart_and_needs_an_assumption() {
        Settings assumed = Settings.EMPTY.with("assumed-rescue", 1);
        Account account = account(assumed, after(1, false), after(2, false));

        assertThat(measure(account, "completion-turn-1").numerator()).isZero();
        assertThat(measure(account, "completion-turn-1-extrapolated").numerator()).isEqualTo(0.5);
        assertThat(account(Settings.EMPTY, after(1, false)).measures()).noneMatch(m -> m.name().endsWith("extrapolated"));
    }

    @Test
    void running_out_of_time_over_feedback_is_a_turn_that_failed() {
        Account account = account(Settings.EMPTY, engagement(Outcome.OUT_OF_TIME, turn(false, 0, 0)));

        assertThat(measure(account, "observed-turn-1")).isEqualTo(new Measure("observed-turn-1", 1, 1));
    }

    @Test
    void minutes_that_were_measured_are_reviews_and_feedback() {
        Account account = account(Settings.EMPTY, engagement(Outcome.ASSESSED, turn(false, 12, 4), turn(true, 6, 0)));

        assertThat(booked(account, Kind.HUMAN_GRADING)).isEqualTo(Money.usd("14"));
        assertThat(booked(account, Kind.HUMAN_FEEDBACK)).isEqualTo(Money.usd("4"));
        assertThat(measure(account, "minutes-per-point-turn-1")).isEqualTo(new Measure("minutes-per-point-turn-1", 10, 1, "minutes"));
        assertThat(measure(account, "review-measured-turn-1")).isEqualTo(new Measure("review-measured-turn-1", 1, 1));
    }

    @Test
    void minutes_that_nobody_took_are_those_of_the_rates() {
        Account account = account(Settings.EMPTY, after(2, true));

        assertThat(booked(account, Kind.HUMAN_GRADING)).isEqualTo(Money.usd("30"));
        assertThat(booked(account, Kind.HUMAN_FEEDBACK)).isEqualTo(Money.usd("5"));
        assertThat(measure(account, "review-measured-turn-1")).isEqualTo(new Measure("review-measured-turn-1", 0, 1));
    }

    @Test
    void each_turn_has_its_seconds_and_its_wait() {
        Account account = account(Settings.EMPTY, after(2, true));

        assertThat(measure(account, "model-seconds-turn-1")).isEqualTo(new Measure("model-seconds-turn-1", 3, 1, "seconds"));
        assertThat(measure(account, "waiting-minutes-turn-1")).isEqualTo(new Measure("waiting-minutes-turn-1", 30, 1, "minutes"));
    }

    @Test
    void rounds_beyond_those_that_are_counted_neither_earn_nor_cost() {
        Account one = account(Settings.EMPTY, after(3, true));
        Account two = account(Settings.EMPTY.with("rounds", 2), after(3, true));

        assertThat(Arrays.asList(one.earnings(), two.earnings())).containsExactly(Money.usd("0"), Money.usd("100"));
        assertThat(Arrays.asList(booked(one, Kind.MODEL), booked(two, Kind.MODEL))).containsExactly(Money.usd("2"), Money.usd("3"));
    }

    @Test
    void settings_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> policy().check(Settings.EMPTY.with("rounds", 0))).hasMessageContaining("rounds");
        assertThatThrownBy(() -> policy().check(Settings.EMPTY.with("assumed-rescue", 2))).hasMessageContaining("[0, 1]");
    }
}
