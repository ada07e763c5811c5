// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three people say whether work is worse than the reference, as good, or better, and the policy that reckons with it counts the same. */
class ClientTest {
    @TempDir
    private Path folder;

    @Test
    void the_automation_rate_is_the_share_that_most_clients_accept() {
        Workplace here = new Workplace(folder);
        ErrandSuite suite = ErrandSuite.named(here, "projects");
        for (int i = 0; i < 4; i++) suite.task("p" + i, """
                id: p%d
                title: Project
                category: admin-support
                capabilities: [summarization]
                price: {amount: %d, currency: USD, basis: fixed}
                instructions: Please do it.
                reference: [{name: answer.txt, text: done}]
                deliverables: [{name: answer.txt, type: text/plain}]
                rubric:
                  - {id: client, importance: critical, dimension: accuracy, text: "Beside the reference: 1 worse, 2 as good, 3 better", scale: {min: 1, max: 3, pass-at: 2}, grader: human, with: {n: 3}}
                """.formatted(i, 100 * (i + 1)));
        here.assay("run", "projects", "--worker", "baseline:reference", "--policy", "automation", "--run", "r").with(3);
        StringBuilder table = new StringBuilder("task,criterion,rater,score\n");
        int[][] ratings = {{1, 1, 2}, {1, 2, 3}, {3, 3, 3}, {1, 1, 1}};
        for (int i = 0; i < ratings.length; i++) for (int r = 0; r < 3; r++) table.append("p").append(i).append(",client,rater-").append(r).append(',').append(ratings[i][r]).append('\n');
        here.write("clients.csv", table.toString());

        here.assay("import-verdicts", "r", "clients.csv").with(0);
        JsonNode client = here.assay("trust", "client", "r", "--json").with(0).json().get("workers").get(0);
        JsonNode report = Json.document(here.assay("report", "r", "--format", "json").with(0).out());

        assertThat(client.get("accepted").get("value").asDouble()).isEqualTo(0.5);
        assertThat(client.get("worse").asInt()).isEqualTo(2);
        assertThat(client.get("better").asInt()).isEqualTo(1);
        assertThat(client.get("split").asInt()).isEqualTo(1);
        JsonNode rate = Json.all(report.findValue("measures")).stream().filter(m -> m.get("name").asText().equals("automation-rate")).findFirst().orElseThrow();
        assertThat(rate.get("value").asDouble()).isEqualTo(0.5);
    }
}
