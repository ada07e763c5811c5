// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who types {@code demo}. */
class DemoTest {
    @TempDir
    Path folder;

    @Test
    void shows_the_floor_and_the_ceiling_of_the_starter_suite() throws Exception {
        Workplace here = new Workplace(folder);

        Ended demo = here.assay("demo").with(0).plain();

        assertThat(demo.out()).contains("worker", "complete", "95 %", "earned", "baseline:lead");
        assertThat(Files.size(here.path("report.html"))).isGreaterThan(10_000);
        assertThat(here.read("report.html")).startsWith("<!doctype html>").contains("baseline:reference").doesNotContain("<script", "http://", "src=\"//");
        board(here);
    }

    private static void board(Workplace here) {
        JsonNode runs = here.assay("runs", "--json").with(0).json();
        JsonNode report = here.assay("report", runs.get(0).get("run").asText(), "--format", "json").with(0).json();

        assertThat(Json.all(report.get("workers"))).hasSize(7).allSatisfy(w -> {
            assertThat(w.get("cells").asLong()).isGreaterThanOrEqualTo(30);
            assertThat(w.get("assessed").asLong() + w.get("outcomes").path("withheld").asLong()).isEqualTo(w.get("cells").asLong());
        });
        assertThat(rate(report, "baseline:reference")).isEqualTo(1.0);
        assertThat(rate(report, "baseline:empty")).isZero();
        assertThat(rate(report, "baseline:echo")).isZero();
        assertThat(Json.all(report.get("unranked"))).extracting(JsonNode::asText).containsExactly("baseline:reference");
    }

    private static double rate(JsonNode report, String worker) {
        return Json.where(report.get("workers"), "worker", worker).get("completionRate").asDouble();
    }
}
