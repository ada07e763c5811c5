// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** Plugins are swapped in a real framework while 50 threads call them. */
class SwapTest {
    private static final int SWAPS = 20;
    private static final int CALLERS = 50;

    @TempDir
    Path cache;

    private final LongAdder calls = new LongAdder();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Set<String> answers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean over = new AtomicBoolean();

    private interface Swap {
        void to(int version) throws Exception;
    }

    private List<Thread> callers(Leases<Runnable> leases) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++)
            threads.add(Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    try {
                        answers.add(leases.lend("greeter", lease -> {
                            lease.service().run();
                            return lease.stamp().version();
                        }));
                        calls.increment();
                    } catch (Throwable e) {
                        failures.add(e);
                    }
                }
            }));
        return threads;
    }

    private static Leases<Runnable> leases(TestFramework framework, Terms terms) {
        return Leases.of(framework.context(), Runnable.class, () -> terms, new Stamps(Optional.empty()));
    }

    private void underLoad(TestFramework framework, Swap swap) throws Exception {
        try (Leases<Runnable> leases = leases(framework, Terms.DEFAULT)) {
            List<Thread> threads = callers(leases);
            for (int v = 2; v <= SWAPS + 1; v++) swap.to(v);
            over.set(true);
            for (Thread t : threads) t.join();
        }
        assertThat(failures).isEmpty();
        assertThat(calls.sum()).isGreaterThan(CALLERS);
        assertThat(answers).hasSizeGreaterThan(SWAPS / 2).contains((SWAPS + 1) + ".0.0");
    }

    @Test
    void a_version_put_beside_the_old_one_takes_over_without_a_failed_call() throws Exception {
        try (TestFramework framework = new TestFramework(cache)) {
            Bundle[] current = {framework.greeter("test.greeter", "1.0.0", "greeter")};

            underLoad(framework, v -> {
                Bundle next = framework.greeter("test.greeter", v + ".0.0", "greeter");
                Thread.sleep(20);
                current[0].stop();
                current[0].uninstall();
                current[0] = next;
            });
        }
    }

    @Test
    void a_bundle_updated_in_place_makes_callers_wait_and_fails_none() throws Exception {
        try (TestFramework framework = new TestFramework(cache)) {
            Bundle bundle = framework.greeter("test.greeter", "1.0.0", "greeter");

            underLoad(framework, v -> {
                bundle.update(TestFramework.jar("test.greeter", v + ".0.0", "greeter"));
                Thread.sleep(20);
            });
        }
    }

    @Test
    void a_call_older_than_the_limit_is_interrupted_and_made_again_with_the_successor() throws Exception {
        try (TestFramework framework = new TestFramework(cache)) {
            Bundle old = framework.greeter("test.greeter", "1.0.0", "greeter");
            Terms hasty = new Terms(Duration.ofSeconds(10), Duration.ofMillis(50), Duration.ofSeconds(5));
            try (Leases<Runnable> leases = leases(framework, hasty)) {
                List<String> used = new ArrayList<>();
                Thread caller = Thread.ofPlatform().start(() -> {
                    try {
                        leases.<String, InterruptedException>lend("greeter", lease -> {
                            used.add(lease.stamp().version());
                            if (used.size() == 1) Thread.sleep(60_000);
                            return "done";
                        });
                    } catch (Throwable e) {
                        failures.add(e);
                    }
                });
                while (used.isEmpty()) Thread.sleep(5);
                framework.greeter("test.greeter", "2.0.0", "greeter");

                old.stop();
                caller.join(10_000);

                assertThat(used).containsExactly("1.0.0", "2.0.0");
                assertThat(failures).isEmpty();
            }
        }
    }
}
