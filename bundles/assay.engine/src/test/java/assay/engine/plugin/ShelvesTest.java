// SPDX-License-Identifier: Apache-2.0
package assay.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.spi.Name;
import assay.core.spi.solver.Solver;
import assay.core.work.Submission;
import assay.engine.cell.Crew;
import assay.engine.lease.TestFramework;
import assay.engine.lease.Unavailable;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** The lenders of all kinds of plugins, in a real framework. */
class ShelvesTest {
    @TempDir
    Path cache;

    private static Shelves.Config config() {
        return new Shelves.Config() {
            @Override
            public int graceSeconds() {
                return 30;
            }

            @Override
            public int drainSeconds() {
                return 20;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Shelves.Config.class;
            }
        };
    }

    private static Bundle withSolver(TestFramework framework) throws Exception {
        Bundle bundle = framework.greeter("test.solver", "1.0.0", "greeter");
        Solver echo = (work, shop) -> Submission.of("done");
        bundle.getBundleContext().registerService(Solver.class, echo, new Hashtable<>(Map.of(Name.KEY, "echo")));
        return bundle;
    }

    @Test
    void when_the_framework_stops_calls_end_before_the_first_bundle_is_taken_away_and_none_begins() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        try (TestFramework framework = new TestFramework(cache)) {
            Bundle bundle = withSolver(framework);
            Crew crew = new Shelves(framework.context(), config()).crew();
            FutureTask<Integer> call = new FutureTask<>(() -> crew.solvers().lend("echo", lease -> {
                inside.countDown();
                while (crew.solvers().offer("echo").isPresent()) Thread.sleep(5);
                return bundle.getState();
            }));
            Thread.ofPlatform().daemon().start(call);
            inside.await();

            framework.framework().stop();

            assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo(Bundle.ACTIVE);
            assertThatThrownBy(() -> crew.solvers().lend("echo", lease -> "too late"))
                    .isInstanceOf(Unavailable.class).hasMessageContaining("the workbench is stopping");
        }
    }
}
