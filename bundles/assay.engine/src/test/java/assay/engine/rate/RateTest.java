// SPDX-License-Identifier: Apache-2.0
package assay.engine.rate;

import static org.assertj.core.api.Assertions.assertThat;

import assay.engine.bench.PretendTime;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RateTest {
    private final PretendTime time = new PretendTime();

    private Duration taking(Rate rate, int requests, long tokens) throws InterruptedException {
        long start = time.nanos();
        for (int i = 0; i < requests; i++) rate.take("worker", tokens);
        return Duration.ofNanos(time.nanos() - start);
    }

    @Test
    void without_a_declared_rate_nothing_waits() throws Exception {
        assertThat(taking(new Rate(time, OptionalLong.empty(), OptionalLong.empty()), 10_000, 1_000_000)).isZero();
    }

    @Test
    void requests_are_spread_over_the_minute() throws Exception {
        Rate rate = new Rate(time, OptionalLong.of(60), OptionalLong.empty());

        assertThat(taking(rate, 61, 1)).isBetween(Duration.ofMillis(59_900), Duration.ofMillis(60_200));
    }

    @Test
    void tokens_are_spread_over_the_minute_too() throws Exception {
        Rate rate = new Rate(time, OptionalLong.empty(), OptionalLong.of(1_000));

        assertThat(taking(rate, 30, 100)).isBetween(Duration.ofSeconds(119), Duration.ofSeconds(121));
    }

    @Test
    void a_prompt_larger_than_a_minutes_tokens_goes_out_with_a_full_bucket() throws Exception {
        Rate rate = new Rate(time, OptionalLong.empty(), OptionalLong.of(1_000));

        assertThat(taking(rate, 2, 50_000)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
    }

    @Test
    void being_refused_halves_the_rate() throws Exception {
        Rate rate = new Rate(time, OptionalLong.of(60), OptionalLong.empty());

        rate.tooFast(Duration.ZERO);

        assertThat(taking(rate, 31, 1)).isBetween(Duration.ofSeconds(58), Duration.ofSeconds(62));
    }

    @Test
    void many_refusals_within_a_second_halve_it_once() throws Exception {
        Rate rate = new Rate(time, OptionalLong.of(60), OptionalLong.empty());

        for (int i = 0; i < 50; i++) rate.tooFast(Duration.ZERO);

        assertThat(taking(rate, 31, 1)).isLessThan(Duration.ofSeconds(62));
    }

    @Test
    void success_mends_the_rate() throws Exception {
        Rate rate = new Rate(time, OptionalLong.of(60), OptionalLong.empty());
        rate.tooFast(Duration.ZERO);

        for (int i = 0; i < 100; i++) rate.wentWell();

        assertThat(taking(rate, 61, 1)).isBetween(Duration.ofSeconds(58), Duration.ofSeconds(62));
    }

    @Test
    void everybody_waits_as_long_as_the_server_asks() throws Exception {
        Rate rate = new Rate(time, OptionalLong.empty(), OptionalLong.empty());

        rate.tooFast(Duration.ofSeconds(20));

        assertThat(taking(rate, 1, 1)).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_provider_without_a_declared_rate_gets_one_when_it_refuses() throws Exception {
        Rate rate = new Rate(time, OptionalLong.empty(), OptionalLong.empty());
        for (int i = 0; i < 60; i++) {
            rate.take("worker", 1);
            time.pass(Duration.ofMillis(500));
        }

        rate.tooFast(Duration.ZERO);

        assertThat(taking(rate, 61, 1)).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(65));
    }

    @Test
    void a_refusal_now_and_then_slows_nobody_down() throws Exception {
        Rate rate = new Rate(time, OptionalLong.empty(), OptionalLong.empty());
        for (int i = 0; i < 1_000; i++) {
            rate.take("worker", 1);
            if (i % 30 == 29) rate.tooFast(Duration.ofSeconds(1));
            else rate.wentWell();
        }

        assertThat(taking(rate, 1_000, 1)).isZero();
    }

    @Test
    void a_refusal_of_every_other_call_does() throws Exception {
        Rate rate = new Rate(time, OptionalLong.of(600), OptionalLong.empty());
        for (int i = 0; i < 40; i++) {
            rate.take("worker", 1);
            if (i % 2 == 0) rate.tooFast(Duration.ZERO);
            else rate.wentWell();
        }

        assertThat(taking(rate, 60, 1)).isGreaterThan(Duration.ofSeconds(10));
    }
}
