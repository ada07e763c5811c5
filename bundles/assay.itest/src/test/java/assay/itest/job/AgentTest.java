// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.suite.Workbook;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent before a model that knows the answer only when it has read the spreadsheet with a tool. */
class AgentTest {
    private static final String READS = "{\"role\": \"assistant\", \"content\": null, \"tool_calls\": [{\"id\": \"c1\", \"type\": \"function\", \"function\": "
            + "{\"name\": \"read_file\", \"arguments\": \"{\\\"file\\\": \\\"churn.xlsx\\\"}\"}}]}";

    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void suite() {
        here = new Workplace(folder);
        ErrandSuite.named(here, "errands").errand("churn", "hello", "attachments: [files/churn.xlsx]\n");
        Workbook.write(here.path("errands/tasks/churn/files/churn.xlsx"), "Customers", "region,left", "north,1250");
    }

    private static String says(JsonNode request) {
        JsonNode last = request.get("messages").get(request.get("messages").size() - 1);
        if (last.path("role").asText().equals("tool") && last.path("content").asText().contains("north,1250")) return text("hello");
        return request.has("tools") ? READS : text("no idea");
    }

    private static String text(String text) {
        return "{\"role\": \"assistant\", \"content\": \"" + text + "\"}";
    }

    private List<JsonNode> cells() {
        return Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out());
    }

    @Test
    void tools_are_a_factor_whose_worth_comes_out_as_a_table() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ZERO)) {
            model.configure(here);
            model.saying(AgentTest::says);

            String board = here.assay("run", "errands", "--worker", "agent/mock:m[tools=none|read,steps=2|1]", "--run", "one").with(0).plain().out();

            assertThat(board).containsPattern("mock:m +tools +none +0/2 ").containsPattern("mock:m +tools +read +1/2 ");
            assertThat(cells()).extracting(c -> c.at("/factors/tools").asText() + c.at("/factors/steps").asText() + " " + c.path("outcome").asText() + " " + c.path("complete"))
                    .containsExactly("none2 assessed false", "none1 assessed false", "read2 assessed true", "read1 out-of-steps false");
            assertThat(here.assay("solvers", "--json").with(0).out()).contains("agent/PROVIDER:MODEL[tools=none|read|all,steps=10]");
            JsonNode read = cells().get(2);
            assertThat(read.at("/turns/0/materials").toString()).contains("churn.xlsx", "spreadsheet");
            assertThat(read.at("/calls")).hasSize(2);
            assertThat(new BigDecimal(read.path("cost").asText())).isEqualByComparingTo("0.004");
        }
    }

    @Test
    void a_step_that_was_answered_is_not_asked_for_again() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        try (LoopbackModel model = new LoopbackModel(Duration.ZERO)) {
            model.configure(here);
            model.saying(request -> broken.get() && request.get("messages").toString().contains("north,1250") ? "" : says(request));

            here.assay("run", "errands", "--worker", "agent/mock:m[tools=read]", "--run", "one");
            broken.set(false);
            here.assay("resume", "one").with(0);

            assertThat(cells().getFirst().path("complete").asBoolean()).isTrue();
            assertThat(model.requests().stream().filter(r -> !r.get("messages").toString().contains("north,1250"))).hasSize(1);
        }
    }
}
