// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands typed at a second terminal while a run goes on. */
class SecondTerminalTest {
    @TempDir
    Path folder;

    private Workplace here;
    private LoopbackModel model;
    private Started run;

    @BeforeEach
    void begin() throws Exception {
        here = new Workplace(folder);
        model = new LoopbackModel(Duration.ofSeconds(60));
        model.configure(here);
        ErrandSuite.of(here, "errands", 2);
        run = here.start("run", "errands", "--worker", "mock:m", "--run", "slow");
        while ((model.asked().isEmpty() || !Files.exists(here.path(".assay/live"))) && run.isAlive()) Thread.sleep(20);
        Thread.sleep(300);
    }

    @AfterEach
    void end() {
        run.close();
        model.close();
    }

    @Test
    void are_done_by_the_workbench_that_has_the_store() {
        assertThat(here.assay("runs", "--json").with(0).json()).hasSize(1);
        assertThat(here.assay("show", "slow").with(0).plain().out()).contains("task", "worker");
        assertThat(here.assay("plugins", "--json").with(0).json()).isNotEmpty();
        assertThat(here.assay("shell", "lb").with(0).out().lines()).anyMatch(l -> l.contains("Active") && l.contains("assay.engine"));
        here.assay("run", "errands", "--worker", "baseline:echo", "--run", "quick", "--json").with(0);
        here.assay("report", "quick", "--format", "json", "--out", "quick.json").with(0);

        assertThat(here.read("quick.json")).contains("quick");
        assertThat(run.isAlive()).isTrue();
    }

    @Test
    void are_refused_when_they_are_mistakes_or_the_same_run() {
        here.assay("show", "nothing").refused("nothing");
        here.assay("resume", "slow").refused("slow", "is being worked on");
        here.assay("shell").refused("second terminal");
    }

    @Test
    void are_cancelled_without_the_workbench() throws Exception {
        try (Started second = here.start("run", "errands", "--worker", "mock:m", "--run", "second")) {
            while (model.asked().size() < 3 && second.isAlive()) Thread.sleep(20);
            second.interrupt();
            second.ended(Workplace.LIMIT).with(130).plain().says("resume");
        }

        assertThat(run.isAlive()).isTrue();
        assertThat(here.assay("runs", "--json").with(0).json()).hasSize(2);
    }

    @Test
    void end_with_3_when_the_workbench_is_killed_and_the_next_start_is_free() throws Exception {
        try (Started second = here.start("run", "errands", "--worker", "mock:m", "--run", "second")) {
            while (model.asked().size() < 3 && second.isAlive()) Thread.sleep(20);
            run.kill();
            second.ended(Workplace.LIMIT).with(3).plain().says("has ended", "can be resumed");
        }

        assertThat(here.assay("runs", "--json").with(0).json()).hasSize(2);
        assertThat(here.path(".assay/live/socket")).doesNotExist();
    }

    @Test
    void reach_a_socket_that_is_the_owners_alone() throws Exception {
        Path live = here.path(".assay/live");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(live))).isEqualTo("rwx------");
        Files.setPosixFilePermissions(live, PosixFilePermissions.fromString("rwxr-xr-x"));
        here.assay("runs").with(3).plain().says(".assay", String.valueOf(run.pid()));
    }
}
