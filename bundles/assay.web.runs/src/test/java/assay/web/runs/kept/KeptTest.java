// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.kept;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.testkit.engine.MemoryRunStore;
import assay.testkit.store.SampleFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final MemoryRunStore store = new MemoryRunStore();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong();
    private final Kept<Integer> kept = new Kept<>(v -> 1, 2, clock::get);
    private Fact.Run run;

    @BeforeEach
    void plan() {
        store.append(SampleFacts.run("run-1"), SampleFacts.run("run-2"), SampleFacts.run("run-3"));
        run = store.run("run-1").orElseThrow();
    }

    private int make() {
        clock.addAndGet(1_000);
        return made.incrementAndGet();
    }

    private void change() {
        store.append(SampleFacts.complete("run-1", new CellId(made.get(), 0, 0), 0));
    }

    @Test
    void a_value_is_made_once_while_its_run_stays_as_it_is() throws Exception {
        assertThat(kept.of(store, run, "", this::make).value()).isEqualTo(1);
        store.append(SampleFacts.complete("run-2", new CellId(0, 0, 0), 0));

        assertThat(kept.of(store, run, "", this::make)).isEqualTo(new Kept.Made<>(1, false));
        assertThat(kept.of(store, run, "other", this::make).value()).isEqualTo(2);
    }

    @Test
    void while_a_run_goes_on_a_value_may_be_late_by_ten_times_its_making_and_the_pulse_tells_when_it_is_due() throws Exception {
        kept.of(store, run, "", this::make);
        change();

        assertThat(kept.of(store, run, "", this::make)).isEqualTo(new Kept.Made<>(1, true));
        assertThat(kept.pulse()).isEmpty();
        clock.addAndGet(10_001);
        assertThat(kept.pulse()).isNotEmpty();
        assertThat(kept.of(store, run, "", this::make)).isEqualTo(new Kept.Made<>(2, false));
        assertThat(kept.pulse()).isEmpty();
    }

    @Test
    void two_who_ask_wait_for_the_same_making() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        List<Integer> seen = java.util.Collections.synchronizedList(new ArrayList<>());
        Runnable ask = () -> {
            try {
                seen.add(kept.of(store, run, "", () -> {
                    begun.countDown();
                    return make();
                }).value());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Thread first = Thread.ofPlatform().start(ask);
        begun.await();
        ask.run();
        first.join();

        assertThat(seen).containsExactly(1, 1);
    }

    @Test
    void what_was_asked_for_longest_ago_is_forgotten() throws Exception {
        for (String name : List.of("run-1", "run-2", "run-3")) kept.of(store, store.run(name).orElseThrow(), "", this::make);

        assertThat(kept.has(store, run, "")).isFalse();
        assertThat(kept.has(store, store.run("run-3").orElseThrow(), "")).isTrue();
    }

    @Test
    void what_could_not_be_made_is_tried_again() throws Exception {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> kept.of(store, run, "", () -> {
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(kept.of(store, run, "", this::make).value()).isEqualTo(1);
    }
}
