// SPDX-License-Identifier: Apache-2.0
package assay.itest.crash;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.store.StoreCopy;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a run. */
class InterruptTest {
    private static final int ERRANDS = 60;

    @TempDir
    Path folder;

    @Test
    void leaves_a_run_that_can_be_resumed_and_ends_with_130() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ofMillis(150))) {
            Workplace here = new Workplace(folder);
            model.configure(here);
            ErrandSuite.of(here, "errands", ERRANDS);

            Ended interrupted = interrupted(here, model);
            interrupted.with(130).plain().says("resume");
            Set<String> stored = StoreCopy.of(here.path(".assay")).replies().keySet();
            int before = model.asked().size();
            Ended resumed = here.assay("resume", "one", "--json").with(0);

            assertThat(stored).hasSizeBetween(4, ERRANDS - 1);
            assertThat(model.asked().subList(before, model.asked().size())).doesNotContainAnyElementsOf(stored);
            assertThat(resumed.json().get("workers").get(0).get("outcomes").toString()).isEqualTo("{\"assessed\":" + ERRANDS + "}");
        }
    }

    private static Ended interrupted(Workplace here, LoopbackModel model) throws InterruptedException {
        try (Started run = here.start("run", "errands", "--worker", "mock:m", "--run", "one", "--concurrency", "4")) {
            while (model.asked().size() < 12 && run.isAlive()) Thread.sleep(5);
            run.interrupt();
            return run.ended(Workplace.LIMIT);
        }
    }
}
