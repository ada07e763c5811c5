// SPDX-License-Identifier: Apache-2.0
package assay.itest.crash;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that was in flight when the run was killed may have been paid: the run says so, and the user decides. */
class PossiblyPaidTest {
    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void open() {
        here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 1);
    }

    @Test
    void it_is_made_again_and_told() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ofMillis(1_500))) {
            killWithOneCallInFlight(model);

            here.assay("resume", "one").with(0).says("1 call", "possibly paid");

            assertThat(model.asked()).containsExactly("word0", "word0");
        }
    }

    @Test
    void it_is_held_where_the_user_wants_that() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ofMillis(1_500))) {
            killWithOneCallInFlight(model);

            Ended held = here.assay("resume", "one", "--hold-possibly-paid").with(3);

            held.says("possibly paid", "--hold-possibly-paid");
            assertThat(model.asked()).containsExactly("word0");
            here.assay("resume", "one").with(0);
            assertThat(model.asked()).containsExactly("word0", "word0");
        }
    }

    private void killWithOneCallInFlight(LoopbackModel model) throws InterruptedException {
        model.configure(here);
        try (Started run = here.start("run", "errands", "--worker", "mock:m", "--run", "one")) {
            while (model.asked().isEmpty() && run.isAlive()) Thread.sleep(5);
            run.kill();
        }
        assertThat(model.asked()).containsExactly("word0");
    }
}
