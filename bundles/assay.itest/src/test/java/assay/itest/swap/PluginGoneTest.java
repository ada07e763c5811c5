// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The only provider of a name is taken away under a run, and put back later. */
class PluginGoneTest {
    private static final int CELLS = 120;

    @TempDir
    Path folder;

    @Test
    void the_run_stops_to_be_resumed_and_loses_and_repeats_nothing() throws Exception {
        Workplace here = new Workplace(folder);
        here.settings("assay.engine.cfg", "graceSeconds=1");
        ErrandSuite.of(here, "errands", CELLS);
        Path jar = folder.resolve("conf/deploy/acme.jar");
        Versions acme = Versions.foreignProvider("acme.model");
        acme.into(jar, "Bundle-Version", "1.0.0");
        try (LoopbackModel model = new LoopbackModel(Duration.ofMillis(50))) {
            model.configure(here, "acme.model-mock.cfg");
            try (Started run = here.start("run", "errands", "--worker", "mock:m", "--run", "one", "--concurrency", "4")) {
                while (model.count() < CELLS / 3 && run.isAlive()) Thread.sleep(5);
                Files.delete(jar);

                Ended stopped = run.ended(Workplace.LIMIT).with(3).plain();
                stopped.says("provider gone: \"mock\" went away, and no successor came within 1 s", "plugins install", "assay resume one");
            }
            List<JsonNode> before = cells(here);
            assertThat(before).filteredOn(c -> c.path("outcome").asText().equals("plugin-gone")).hasSizeBetween(1, 4);
            assertThat(before).filteredOn(c -> c.path("outcome").asText().equals("assessed")).hasSize(model.count());
            here.assay("resume", "one").refused("worker", "mock:m", "Install the bundle");

            acme.into(jar, "Bundle-Version", "1.0.1");
            here.assay("resume", "one").with(0);

            assertThat(model.asked()).hasSize(CELLS).doesNotHaveDuplicates();
        }
        assertThat(cells(here)).hasSize(CELLS).allMatch(c -> c.path("outcome").asText().equals("assessed") && c.path("calls").size() == 1);
    }

    private static List<JsonNode> cells(Workplace here) {
        return Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out());
    }
}
