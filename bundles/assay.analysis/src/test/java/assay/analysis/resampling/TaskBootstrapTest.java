// SPDX-License-Identifier: Apache-2.0
package assay.analysis.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.report.Estimate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TaskBootstrapTest {
    private static TaskBootstrap rate(int hits, int n) {
        TaskBootstrap bootstrap = new TaskBootstrap();
        for (int i = 0; i < n; i++) bootstrap.add(i < hits ? 1 : 0, 1);
        return bootstrap;
    }

    @Test
    void counts_drawn_at_once_give_the_interval_of_the_binomial_law() {
        Estimate e = rate(300, 1000).ratio().orElseThrow();

        assertThat(e.value()).isEqualTo(0.3);
        assertThat(e.low()).isCloseTo(0.272, within(0.0021));
        assertThat(e.high()).isCloseTo(0.329, within(0.0021));
    }

    @Test
    void tasks_drawn_one_by_one_agree_with_the_standard_error() {
        TaskBootstrap bootstrap = new TaskBootstrap();
        for (int i = 0; i < 400; i++) bootstrap.add(i, 1);

        Estimate e = bootstrap.ratio().orElseThrow();

        double error = 400 / Math.sqrt(12) / Math.sqrt(400);
        assertThat(e.value()).isEqualTo(199.5);
        assertThat(e.high() - e.low()).isCloseTo(2 * 1.96 * error, within(0.04 * error * 4));
    }

    @Test
    void the_order_of_the_tasks_does_not_matter() {
        TaskBootstrap other = new TaskBootstrap();
        for (int i = 999; i >= 0; i--) other.add(i < 300 ? 1 : 0, 1);

        assertThat(other.ratio()).isEqualTo(rate(300, 1000).ratio());
    }

    @Test
    void a_sum_is_the_mean_times_the_tasks() {
        Estimate mean = rate(30, 100).ratio().orElseThrow();
        Estimate sum = rate(30, 100).sum().orElseThrow();

        assertThat(sum.high()).isCloseTo(100 * mean.high(), within(1e-9));
    }

    @Test
    void pairs_that_all_differ_keep_the_law_of_drawing_one_by_one() {
        TaskBootstrap blocks = new TaskBootstrap();
        SplittableRandom random = new SplittableRandom(3);
        double top = 0;
        double bottom = 0;
        List<double[]> tasks = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            double[] t = {random.nextDouble(), 1 + random.nextDouble()};
            tasks.add(t);
            blocks.add(t[0], t[1]);
            top += t[0];
            bottom += t[1];
        }
        double ratio = top / bottom;
        double squares = tasks.stream().mapToDouble(t -> (t[0] - ratio * t[1]) * (t[0] - ratio * t[1])).sum();
        double reach = 1.96 * Math.sqrt(squares) / bottom;

        Estimate e = blocks.ratio().orElseThrow();

        assertThat(e.value()).isCloseTo(ratio, within(1e-12));
        assertThat(e.low()).isCloseTo(ratio - reach, within(0.05 * reach));
        assertThat(e.high()).isCloseTo(ratio + reach, within(0.05 * reach));
    }

    @Test
    void the_number_of_cores_does_not_matter() throws Exception {
        TaskBootstrap bootstrap = new TaskBootstrap();
        for (int i = 0; i < 3000; i++) bootstrap.add(Math.sqrt(i), 1 + i % 7);

        try (var one = new java.util.concurrent.ForkJoinPool(1); var many = new java.util.concurrent.ForkJoinPool(5)) {
            assertThat(one.submit(bootstrap::ratio).get()).isEqualTo(many.submit(bootstrap::ratio).get());
        }
    }

    @Test
    void any_statistic_is_drawn_by_item() {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 100; i++) values.add((double) i);

        Bootstrap.Spread median = new Bootstrap(2000).spread(values, drawn -> drawn.stream().sorted().toList().get(50)).orElseThrow();

        assertThat(median.low()).isBetween(35.0, 45.0);
        assertThat(median.high()).isBetween(55.0, 65.0);
        assertThat(median.undefined()).isZero();
    }

    @Test
    void a_statistic_that_most_samples_lack_has_no_spread() {
        assertThat(new Bootstrap(100).spread(List.of(1, 2, 3), drawn -> Double.NaN)).isEmpty();
    }

    @Test
    void one_task_has_no_interval() {
        assertThat(rate(1, 1).ratio()).isEmpty();
        assertThat(new TaskBootstrap().sum()).isEmpty();
    }

    @Test
    void binomial_numbers_have_the_mean_and_variance_of_their_law() {
        Binomials binomials = new Binomials(new SplittableRandom(7));
        for (double p : new double[] {0.001, 0.02, 0.3, 0.5, 0.9}) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < 100_000; i++) {
                double k = binomials.draw(1000, p);
                sum += k;
                squares += k * k;
            }
            double mean = sum / 100_000;
            double variance = 1000 * p * (1 - p);
            assertThat(mean).as("mean at " + p).isCloseTo(1000 * p, within(4.5 * Math.sqrt(variance / 100_000)));
            assertThat(squares / 100_000 - mean * mean).as("variance at " + p).isCloseTo(variance, within(0.03 * variance));
        }
    }

    @Test
    void a_hundred_thousand_pairs_that_all_differ_take_less_than_some_seconds() {
        TaskBootstrap bootstrap = new TaskBootstrap();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) bootstrap.add(random.nextDouble(), random.nextDouble());
        long start = System.nanoTime();

        bootstrap.ratio();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
