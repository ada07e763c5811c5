// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider is updated in place, with the framework's own command in another terminal: calls wait and none fails. */
class InPlaceTest {
    private static final String PROVIDER = "assay.model.openai";
    private static final int CELLS = 300;
    private static final int UPDATES = 3;

    @TempDir
    Path folder;

    /** Puts another version there, and answers which bundle it is from then on. */
    private interface Way {
        String swap(String bundle, Path jar);
    }

    private Workplace here;

    @Test
    void the_frameworks_own_update_makes_calls_wait_and_fails_and_repeats_none() throws Exception {
        swapped((bundle, jar) -> {
            here.assay("shell", "felix:update", bundle, jar.toUri().toString()).with(0);
            return bundle;
        });
    }

    @Test
    void a_provider_that_is_stopped_uninstalled_and_installed_anew_is_waited_for() throws Exception {
        swapped((bundle, jar) -> {
            here.assay("shell", "felix:stop", bundle).with(0);
            here.assay("shell", "felix:uninstall", bundle).with(0);
            String next = here.assay("shell", "felix:install", jar.toUri().toString()).with(0).out().replaceAll("\\D+", "");
            here.assay("shell", "felix:start", next).with(0);
            return next;
        });
    }

    private void swapped(Way way) throws Exception {
        here = new Workplace(folder);
        ErrandSuite.of(here, "errands", CELLS);
        try (LoopbackModel model = new LoopbackModel(Duration.ofMillis(200))) {
            model.configure(here);
            try (Started run = here.start("run", "errands", "--worker", "mock:m", "--run", "one", "--concurrency", "6")) {
                while (model.count() < 10 && run.isAlive()) Thread.sleep(5);
                String bundle = here.assay("shell", "lb -s").with(0).out().lines().filter(l -> l.contains(PROVIDER + " "))
                        .map(l -> l.split("\\|")[0].strip()).findFirst().orElseThrow();
                for (int i = 0; i < UPDATES; i++) {
                    Path jar = folder.resolve("next-" + i + ".jar");
                    Versions.of(PROVIDER).into(jar, "Bundle-Version", "0.2." + i);
                    bundle = way.swap(bundle, jar);
                    int asked = model.count();
                    while (model.count() < asked + 12 && run.isAlive()) Thread.sleep(5);
                }
                assertThat(run.isAlive()).as("the run outlasts the updates; it says %s", run.errSoFar()).isTrue();
                model.latency(Duration.ofMillis(5));
                run.ended(Workplace.LIMIT).with(0);
            }
            assertThat(model.asked()).hasSize(CELLS).doesNotHaveDuplicates();
        }
        List<JsonNode> cells = Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out());
        assertThat(cells).hasSize(CELLS).allMatch(c -> c.path("outcome").asText().equals("assessed") && c.path("calls").size() == 1);
        assertThat(cells.stream().map(c -> c.at("/calls/0/version").asText()).distinct()).contains("0.2.0", "0.2.1", "0.2.2");
    }
}
