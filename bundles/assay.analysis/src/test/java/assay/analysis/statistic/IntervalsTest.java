// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.report.Estimate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
    /** Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, 0, .1611", "1, 29, .0061, .1718"})
    void wilson_agrees_with_newcombes_table(long hits, long n, double low, double high) {
        Estimate e = Intervals.wilson(hits, n).orElseThrow();

        assertThat(e.low()).isCloseTo(low, within(5e-5));
        assertThat(e.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void wilson_is_symmetric_and_stays_within_0_and_1() {
        Estimate none = Intervals.wilson(0, 7).orElseThrow();
        Estimate all = Intervals.wilson(7, 7).orElseThrow();

        assertThat(none.low()).isZero();
        assertThat(all.high()).isEqualTo(1);
        assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-12));
    }

    @Test
    void nothing_has_no_rate() {
        assertThat(Intervals.wilson(0, 0)).isEmpty();
        assertThat(Intervals.share(new ClusteredRatio(), 0)).isEmpty();
    }

    /** Any table of Student's t. */
    @ParameterizedTest
    @CsvSource({"2, 12.706", "11, 2.228", "31, 2.042", "121, 1.980"})
    void few_clusters_get_students_t(long clusters, double quantile) {
        assertThat(Intervals.student(clusters)).isCloseTo(quantile, within(5e-4));
    }

    @Test
    void the_mean_of_signed_scores_is_clipped_and_its_parts_are_not() {
        ClusteredRatio scores = new ClusteredRatio();
        scores.add(-0.6, 1);
        scores.add(0.9, 1);
        scores.add(-0.6, 1);

        Estimate e = Intervals.share(scores, 3).orElseThrow();

        assertThat(scores.value()).isCloseTo(-0.1, within(1e-12));
        assertThat(e.value()).isZero();
        assertThat(e.low()).isZero();
    }

    @Test
    void tasks_that_do_not_differ_do_not_make_a_rate_certain() {
        ClusteredRatio rate = new ClusteredRatio();
        for (int task = 0; task < 10; task++) rate.add(3, 3);

        Estimate e = Intervals.share(rate, 30).orElseThrow();

        assertThat(e.method()).isEqualTo(Intervals.WILSON_OVER_TASKS);
        assertThat(e.low()).isCloseTo(Intervals.wilson(10, 10).orElseThrow().low(), within(1e-12));
    }

    @Test
    void a_sum_of_earnings_is_not_negative() {
        ClusteredRatio earnings = new ClusteredRatio();
        earnings.add(900, 1);
        for (int i = 0; i < 9; i++) earnings.add(0, 1);

        Estimate e = Intervals.sum(earnings).orElseThrow();

        assertThat(e.value()).isEqualTo(900);
        assertThat(e.low()).isZero();
        assertThat(e.high()).isCloseTo(900 + 2.262157 * 900, within(0.01));
    }

    @Test
    void one_task_says_nothing_of_the_spread() {
        ClusteredRatio one = new ClusteredRatio();
        one.add(5, 1);

        assertThat(Intervals.sum(one)).isEmpty();
        assertThat(Intervals.ratio(one, 1).orElseThrow().method()).isEqualTo(Intervals.NONE);
    }

    /** 40 tasks, 5 trials, tasks of very different difficulty: about 95 of 100 intervals hold the truth. */
    @Test
    void clustered_intervals_cover_the_truth_about_95_times_in_100() {
        Random random = new Random(1);
        int covered = 0;
        for (int repeat = 0; repeat < 2000; repeat++) {
            ClusteredRatio rate = new ClusteredRatio();
            for (int task = 0; task < 40; task++) {
                double p = random.nextDouble();
                int hits = 0;
                for (int trial = 0; trial < 5; trial++) if (random.nextDouble() < p) hits++;
                rate.add(hits, 5);
            }
            Estimate e = Intervals.share(rate, 200).orElseThrow();
            if (e.low() <= 0.5 && 0.5 <= e.high()) covered++;
        }

        assertThat(covered / 2000.0).isBetween(0.93, 0.97);
    }
}
