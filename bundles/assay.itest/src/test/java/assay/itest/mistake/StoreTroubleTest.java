// SPDX-License-Identifier: Apache-2.0
package assay.itest.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that cannot be worked on. */
class StoreTroubleTest {
    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void open() {
        here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 2);
    }

    @Test
    void a_store_in_use_that_takes_no_commands_names_the_process_that_uses_it() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ofSeconds(60))) {
            model.configure(here);
            try (Started run = here.start("run", "errands", "--worker", "mock:m")) {
                while ((model.asked().isEmpty() || !Files.exists(here.path(".assay/live/socket"))) && run.isAlive()) Thread.sleep(20);
                Files.delete(here.path(".assay/live/socket"));

                here.assay("runs").with(3).plain().says(".assay", String.valueOf(run.pid()), "--store");
                here.assay("run", "errands", "--worker", "baseline:echo").with(3).plain().says(String.valueOf(run.pid()));
            }
        }
    }

    @Test
    void a_store_is_free_again_after_a_kill() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ofSeconds(60))) {
            model.configure(here);
            try (Started run = here.start("run", "errands", "--worker", "mock:m")) {
                while (model.asked().isEmpty() && run.isAlive()) Thread.sleep(20);
                run.kill();
            }

            assertThat(here.assay("runs", "--json").with(0).json()).hasSize(1);
        }
    }

    @Test
    void a_file_that_is_no_store_is_left_as_it_is() throws Exception {
        String text = "Dear diary, today I was no database at all. ".repeat(100);
        here.write(".assay/assay.db", text);

        here.assay("runs").refused("assay.db", "--store");

        assertThat(here.read(".assay/assay.db")).isEqualTo(text);
    }

    @Test
    void a_store_of_a_newer_assay_is_left_as_it_is() throws Exception {
        here.assay("run", "errands", "--worker", "baseline:echo").with(0);
        Path database = here.path(".assay/assay.db");
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + database); Statement s = c.createStatement()) {
            s.executeUpdate("update store_history set version = '999'");
        }
        byte[] before = Files.readAllBytes(database);

        here.assay("run", "errands", "--worker", "baseline:lead").refused("newer", "999");

        assertThat(Files.readAllBytes(database)).isEqualTo(before);
    }

    @Test
    void a_store_that_is_a_file_is_refused() {
        here.write("store", "text");

        here.assay("runs", "--store", "store").refused("store", "folder");
    }

    @Test
    void the_environment_says_where_the_store_is_and_the_option_overrules_it() {
        here.environment("ASSAY_STORE", "elsewhere").assay("run", "errands", "--worker", "baseline:echo", "--run", "one").with(0);

        assertThat(here.assay("runs", "--json").with(0).json()).hasSize(1);
        assertThat(here.assay("runs", "--json", "--store", "third").with(0).json()).isEmpty();
        assertThat(here.path(".assay")).doesNotExist();
    }

    @Test
    void a_name_of_a_run_is_given_once() {
        here.assay("run", "errands", "--worker", "baseline:echo", "--run", "one").with(0);

        here.assay("run", "errands", "--worker", "baseline:lead", "--run", "one").refused("\"one\"", "resume one");
    }
}
