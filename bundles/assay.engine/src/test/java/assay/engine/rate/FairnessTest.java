// SPDX-License-Identifier: Apache-2.0
package assay.engine.rate;

import static org.assertj.core.api.Assertions.assertThat;

import assay.engine.bench.PretendTime;
import assay.engine.time.Time;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads of two workers at one provider with a rate of a request a second. */
@Timeout(30)
class FairnessTest {
    private final Turnstile time = new Turnstile();
    private final Rate rate = new Rate(time, OptionalLong.of(60), OptionalLong.empty());
    private final List<Thread> threads = new ArrayList<>();

    /** Who waits for time to pass is whose turn it is; nobody gets on before it opens. */
    private static final class Turnstile implements Time {
        private final PretendTime time = new PretendTime();
        private final CountDownLatch open = new CountDownLatch(1);
        private final List<String> turns = new ArrayList<>();

        @Override
        public Clock clock() {
            return time.clock();
        }

        @Override
        public long nanos() {
            return time.nanos();
        }

        @Override
        public void sleep(Duration sleep) throws InterruptedException {
            open.await();
            synchronized (turns) {
                String name = Thread.currentThread().getName();
                if (!turns.contains(name)) turns.add(name);
            }
            time.sleep(sleep);
        }
    }

    private void waiting(String worker, int requests) throws InterruptedException {
        for (int i = 0; i < requests; i++) {
            int before = rate.waiting();
            threads.add(Thread.ofVirtual().name(worker + i).start(() -> {
                try {
                    rate.take(worker, 1);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            while (rate.waiting() == before) Thread.sleep(1);
        }
    }

    private void served() throws InterruptedException {
        time.open.countDown();
        for (Thread t : threads) t.join();
    }

    @Test
    void two_workers_alternate_whoever_came_first() throws Exception {
        rate.take("a", 1);
        waiting("a", 5);
        waiting("b", 5);

        served();

        assertThat(time.turns).containsExactly("a0", "b0", "a1", "b1", "a2", "b2", "a3", "b3", "a4", "b4");
    }

    @Test
    void a_greedy_worker_starves_nobody() throws Exception {
        rate.take("greedy", 1);
        waiting("greedy", 50);
        waiting("modest", 2);

        served();

        assertThat(time.turns.subList(0, 4)).containsExactly("greedy0", "modest0", "greedy1", "modest1");
        assertThat(time.turns).hasSize(52);
    }

    @Test
    void a_refusal_for_the_rate_pauses_all_of_them_and_then_they_go_on_in_turn() throws Exception {
        rate.tooFast(Duration.ofMinutes(5));
        waiting("a", 2);
        waiting("b", 2);

        served();

        assertThat(time.nanos()).isGreaterThanOrEqualTo(Duration.ofMinutes(5).toNanos());
        assertThat(time.turns).containsExactly("a0", "b0", "a1", "b1");
    }

    @Test
    void who_is_interrupted_leaves_the_line_to_the_others() throws Exception {
        rate.take("a", 1);
        waiting("a", 3);

        threads.get(0).interrupt();
        threads.get(1).interrupt();
        threads.get(0).join();
        threads.get(1).join();

        served();
        assertThat(time.turns).containsExactly("a2");
        assertThat(rate.waiting()).isZero();
    }
}
