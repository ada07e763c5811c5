// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.money.Money;
import assay.core.work.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialsTest {
    private record Attempt(int trial, Outcome outcome, boolean complete, List<Round> rounds) implements Engagement {
        @Override
        public int worker() {
            return 0;
        }

        @Override
        public OptionalDouble score() {
            return OptionalDouble.empty();
        }
    }

    private static Engagement attempt(int trial, boolean complete, Outcome outcome) {
        return new Attempt(trial, outcome, complete, List.of(
                new Engagement.Round(complete, Money.usd("2"), Money.usd("0"), Duration.ofMinutes(3), Duration.ZERO)));
    }

    private static Trials trials(int n, int complete) {
        return new Trials(0, IntStream.range(0, n).mapToObj(i -> attempt(i, i < complete, Outcome.ASSESSED)).toList());
    }

    @Test
    void the_chance_that_all_attempts_fail_is_drawn_without_putting_back() {
        assertThat(trials(5, 2).failing(2)).hasValueSatisfying(c -> assertThat(c).isEqualByComparingTo("0.3"));
    }

    @Test
    void more_attempts_than_there_were_say_nothing() {
        assertThat(trials(2, 1).failing(3)).isEmpty();
    }

    @Test
    void attempts_that_outnumber_the_failures_cannot_all_fail() {
        assertThat(trials(5, 3).failing(3)).hasValueSatisfying(c -> assertThat(c).isZero());
    }

    @Test
    void what_the_machinery_lost_is_borne_by_the_trials_that_count() {
        Trials trials = new Trials(0, List.of(attempt(0, true, Outcome.ASSESSED), attempt(1, false, Outcome.MODEL_ERROR)));

        assertThat(trials.each(Engagement.Round::workCost)).isEqualTo(Money.usd("4"));
        assertThat(trials.minutes(Engagement.Round::workTime)).isEqualByComparingTo("6");
    }

    @Test
    void reviewing_takes_the_minutes_of_the_rates_where_none_were_measured() {
        Reviewing reviewing = new Reviewing(Money.usd("60"), RateTable.DEFAULT.review());
        Engagement.Round unmeasured = attempt(0, true, Outcome.ASSESSED).rounds().get(0);

        assertThat(reviewing.review(unmeasured)).isEqualTo(Duration.ofMinutes(15));
        assertThat(reviewing.pay(reviewing.feedback(unmeasured))).isEqualTo(Money.usd("5"));
    }
}
