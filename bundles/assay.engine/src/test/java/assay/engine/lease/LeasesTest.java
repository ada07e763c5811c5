// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Leases in a real framework, one call at a time. */
class LeasesTest {
    private static final Terms QUICK = new Terms(Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(1));

    @TempDir
    Path cache;

    private TestFramework framework;
    private Leases<Runnable> leases;

    @BeforeEach
    void start() throws Exception {
        framework = new TestFramework(cache);
        leases = Leases.of(framework.context(), Runnable.class, () -> QUICK, new Stamps(Optional.empty()));
    }

    @AfterEach
    void stop() throws Exception {
        leases.close();
        framework.close();
    }

    private String version(String name) throws InterruptedException {
        return leases.lend(name, lease -> lease.stamp().version());
    }

    @Test
    void a_name_that_was_never_there_fails_at_once() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> version("nobody")).isInstanceOf(Unavailable.class).hasMessageContaining("no installed bundle provides \"nobody\"");

        assertThat(System.nanoTime() - start).isLessThan(QUICK.grace().toNanos());
    }

    @Test
    void a_name_that_went_away_is_waited_for_before_the_call_fails() throws Exception {
        var bundle = framework.greeter("test.a", "1.0.0", "greeter");
        long start = System.nanoTime();
        bundle.uninstall();

        assertThatThrownBy(() -> version("greeter")).isInstanceOf(Unavailable.class).hasMessageContaining("no successor came");

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(QUICK.grace().toNanos());
    }

    @Test
    void the_grace_time_is_waited_out_once_and_not_by_every_call() throws Exception {
        framework.greeter("test.a", "1.0.0", "greeter").uninstall();
        assertThatThrownBy(() -> version("greeter")).isInstanceOf(Unavailable.class);
        long start = System.nanoTime();

        assertThatThrownBy(() -> version("greeter")).isInstanceOf(Unavailable.class).hasMessageContaining("no successor came");

        assertThat(System.nanoTime() - start).isLessThan(QUICK.grace().toNanos());
    }

    @Test
    void a_name_that_comes_back_after_the_grace_time_is_lent_again() throws Exception {
        framework.greeter("test.a", "1.0.0", "greeter").uninstall();
        assertThatThrownBy(() -> version("greeter")).isInstanceOf(Unavailable.class);

        framework.greeter("test.a", "2.0.0", "greeter");

        assertThat(version("greeter")).isEqualTo("2.0.0");
    }

    @Test
    void the_higher_version_of_the_same_bundle_is_lent() throws Exception {
        framework.greeter("test.a", "1.10.0", "greeter");
        framework.greeter("test.a", "1.9.0", "greeter");

        assertThat(version("greeter")).isEqualTo("1.10.0");
        assertThat(leases.offers()).extracting(Offer::state).containsExactly("active", "superseded by version 1.10.0");
    }

    @Test
    void a_candidate_is_lent_to_its_tryout_alone() throws Exception {
        framework.greeter("test.a", "1.0.0", "greeter");
        var candidate = framework.candidate("test.a", "9.0.0", "greeter");
        Lender<Runnable> trying = leases.trying(candidate.getBundleId());

        assertThat(version("greeter")).isEqualTo("1.0.0");
        assertThat(trying.<String, RuntimeException>lend("greeter", lease -> lease.stamp().version())).isEqualTo("9.0.0");
        assertThat(leases.offers()).extracting(Offer::state).containsExactly("candidate", "active");
        assertThat(trying.offers()).singleElement().satisfies(o -> assertThat(o.version()).isEqualTo("9.0.0"), o -> assertThat(o.isActive()).isTrue());
    }

    @Test
    void a_tryout_never_falls_back_on_what_runs_under_the_name() throws Exception {
        framework.greeter("test.a", "1.0.0", "greeter");
        var candidate = framework.candidate("test.a", "2.0.0", "greeter");
        Lender<Runnable> trying = leases.trying(candidate.getBundleId());

        candidate.uninstall();

        assertThatThrownBy(() -> trying.lend("greeter", lease -> lease.stamp().version())).isInstanceOf(Unavailable.class).hasMessageContaining("candidate");
        assertThat(version("greeter")).isEqualTo("1.0.0");
    }

    @Test
    void what_a_candidate_does_not_offer_its_tryout_borrows_as_usual() throws Exception {
        framework.greeter("test.a", "1.0.0", "greeter");
        var candidate = framework.candidate("test.b", "2.0.0", "newcomer");
        Lender<Runnable> trying = leases.trying(candidate.getBundleId());

        assertThat(trying.<String, RuntimeException>lend("greeter", lease -> lease.stamp().version())).isEqualTo("1.0.0");
        assertThat(trying.names()).containsExactly("greeter", "newcomer");
        assertThat(leases.names()).containsExactly("greeter");
    }

    @Test
    void the_same_name_from_another_bundle_is_refused_and_both_are_named() throws Exception {
        framework.greeter("test.first", "1.0.0", "greeter");
        framework.greeter("test.second", "9.0.0", "greeter");

        assertThat(version("greeter")).isEqualTo("1.0.0");
        assertThat(leases.offers()).anySatisfy(o -> {
            assertThat(o.bundle()).isEqualTo("test.second");
            assertThat(o.state()).contains("refused", "test.first");
        });
    }

    @Test
    void a_refused_bundle_does_not_take_the_name_while_the_owner_is_updated() throws Exception {
        Bundle first = framework.greeter("test.first", "1.0.0", "greeter");
        framework.greeter("test.second", "9.0.0", "greeter");

        first.stop();

        assertThatThrownBy(() -> version("greeter")).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_refused_bundle_gets_the_name_when_the_owner_was_uninstalled() throws Exception {
        Bundle first = framework.greeter("test.first", "1.0.0", "greeter");
        framework.greeter("test.second", "9.0.0", "greeter");

        first.uninstall();

        assertThat(version("greeter")).isEqualTo("9.0.0");
    }

    @Test
    void a_call_nested_in_an_older_one_may_still_enter_a_plugin_that_drains() throws Exception {
        Bundle bundle = framework.greeter("test.a", "1.0.0", "greeter");
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch draining = new CountDownLatch(1);
        String[] nested = new String[1];
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                leases.lend("greeter", outer -> {
                    inside.countDown();
                    draining.await();
                    nested[0] = version("greeter");
                    return "";
                });
            } catch (InterruptedException e) {
                nested[0] = "interrupted";
            }
        });
        inside.await();
        Thread stopper = Thread.ofPlatform().start(() -> stop(bundle));
        while (leases.offers().stream().noneMatch(o -> o.state().equals("draining"))) Thread.sleep(5);

        draining.countDown();
        caller.join(10_000);
        stopper.join(10_000);

        assertThat(nested[0]).isEqualTo("1.0.0");
        assertThat(bundle.getState()).isEqualTo(Bundle.RESOLVED);
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (org.osgi.framework.BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_call_may_stop_its_own_plugin() throws Exception {
        Bundle bundle = framework.greeter("test.a", "1.0.0", "greeter");

        leases.lend("greeter", lease -> {
            stop(bundle);
            return "";
        });

        assertThat(bundle.getState()).isEqualTo(Bundle.RESOLVED);
    }

    @Test
    void a_plugin_is_called_with_the_class_loader_of_its_bundle_and_the_caller_gets_its_own_back() throws Exception {
        ClassLoader callers = current();
        ClassLoader outer = loader(framework.greeter("test.a", "1.0.0", "a"));
        ClassLoader inner = loader(framework.greeter("test.b", "1.0.0", "b"));

        List<ClassLoader> seen = leases.lend("a", lease -> {
            ClassLoader before = current();
            ClassLoader nested = leases.lend("b", other -> current());
            return List.of(before, nested, current());
        });

        assertThat(seen).containsExactly(outer, inner, outer);
        assertThat(current()).isSameAs(callers);
    }

    @Test
    void the_caller_gets_its_class_loader_back_from_a_plugin_that_throws() throws Exception {
        ClassLoader callers = current();
        framework.greeter("test.a", "1.0.0", "a");

        assertThatThrownBy(() -> leases.lend("a", lease -> {
            throw new NoClassDefFoundError("missing");
        })).isInstanceOf(NoClassDefFoundError.class);

        assertThat(current()).isSameAs(callers);
    }

    private static ClassLoader current() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static ClassLoader loader(Bundle bundle) {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    @Test
    void closing_lets_calls_end_and_fails_those_that_come_later() throws Exception {
        framework.greeter("test.a", "1.0.0", "greeter");
        CountDownLatch inside = new CountDownLatch(1);
        boolean[] ended = new boolean[1];
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                leases.lend("greeter", lease -> {
                    inside.countDown();
                    TimeUnit.MILLISECONDS.sleep(200);
                    ended[0] = true;
                    return "";
                });
            } catch (InterruptedException e) {
                ended[0] = false;
            }
        });
        inside.await();

        leases.close();
        caller.join();

        assertThat(ended[0]).isTrue();
        assertThatThrownBy(() -> version("greeter")).isInstanceOf(Unavailable.class).hasMessageContaining("stopping");
    }

    @Test
    void the_digest_of_a_bundle_from_a_file_is_that_of_the_file() throws Exception {
        Path jar = cache.resolveSibling("greeter.jar");
        try (var in = TestFramework.jar("test.file", "1.0.0", "filed")) {
            Files.write(jar, in.readAllBytes());
        }
        framework.context().installBundle(jar.toUri().toString()).start();

        String sha = leases.lend("filed", lease -> lease.stamp().sha256());

        assertThat(sha).isEqualTo(assay.core.content.Digest.of(Files.readAllBytes(jar)).hex());
    }

    @Test
    void the_digest_of_a_bundle_without_a_file_follows_its_content() throws Exception {
        framework.greeter("test.a", "1.0.0", "a");
        framework.greeter("test.b", "1.0.0", "b");
        String first = leases.lend("a", lease -> lease.stamp().sha256());

        String second = leases.lend("b", lease -> lease.stamp().sha256());

        assertThat(first).hasSize(64).isNotEqualTo(second);
    }
}
