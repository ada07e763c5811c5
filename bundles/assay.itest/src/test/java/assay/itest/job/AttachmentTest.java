// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.suite.Workbook;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet that comes with a task, before a model that reads none. */
class AttachmentTest {
    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void suite() {
        here = new Workplace(folder);
        ErrandSuite.named(here, "errands").errand("churn", "hello", "attachments: [files/churn.xlsx]\n");
        Workbook.write(here.path("errands/tasks/churn/files/churn.xlsx"), "Customers", "region,left", "north,1250", "south,980");
    }

    @Test
    void it_reaches_the_model_as_text_and_the_report_says_by_which_converter() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ZERO)) {
            model.configure(here);

            here.assay("run", "errands", "--worker", "mock:m", "--run", "one", "--json").with(0);
            Ended shown = here.assay("show", "one", "churn").with(0);
            JsonNode cell = Json.document(here.assay("report", "one", "--format", "jsonl").with(0).out());

            String request = model.requests().get(0).get("messages").toString();
            assertThat(request).contains("churn.xlsx", "Customers", "north,1250", "south,980").doesNotContain("base64");
            JsonNode material = cell.at("/turns/0/materials/0");
            assertThat(material.get("kind").asText()).isEqualTo("converted");
            assertThat(material.get("name").asText()).isEqualTo("churn.xlsx");
            assertThat(material.get("by").asText()).isEqualTo("spreadsheet");
            assertThat(material.get("version").asText()).isEqualTo("1");
            assertThat(material.get("sha256").asText()).hasSize(64);
            assertThat(shown.out()).contains("churn.xlsx as text by spreadsheet 1");
        }
    }

    @Test
    void the_call_is_told_with_its_tokens_and_with_a_cost_that_is_estimated_and_not_billed() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ZERO)) {
            model.configure(here);

            here.assay("run", "errands", "--worker", "mock:m", "--run", "one", "--json").with(0);
            Ended shown = here.assay("show", "one", "churn").with(0);
            JsonNode call = Json.document(here.assay("report", "one", "--format", "jsonl").with(0).out()).at("/calls/0");

            assertThat(call.get("model").asText()).isEqualTo("mock:m");
            assertThat(call.get("servedModel").asText()).isEqualTo("m-2026");
            assertThat(call.get("input").asInt()).isEqualTo(1000);
            assertThat(call.get("output").asInt()).isEqualTo(500);
            assertThat(call.get("billed").isNull()).isTrue();
            assertThat(new BigDecimal(call.get("estimated").asText())).isEqualByComparingTo("0.002");
            assertThat(call.get("bundle").asText()).isEqualTo("assay.model.openai");
            assertThat(shown.out()).contains("mock:m", "m-2026", "estimated");
        }
    }

    @Test
    void a_baseline_reads_it_too() {
        here.assay("run", "errands", "--worker", "baseline:table", "--run", "one", "--json");

        assertThat(here.assay("report", "one", "--format", "jsonl").with(0).out()).contains("north,1250", "south,980");
        assertThat(here.assay("show", "one", "churn").with(0).out()).contains("churn.xlsx as text by spreadsheet 1");
    }

    @Test
    void a_worker_that_refuses_conversions_is_not_given_the_task_and_no_call_is_made() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ZERO)) {
            model.configure(here);

            here.assay("run", "errands", "--worker", "mock:m[attachments=refuse]", "--run", "one", "--json");
            JsonNode cell = Json.document(here.assay("report", "one", "--format", "jsonl").with(0).out());

            assertThat(model.requests()).isEmpty();
            assertThat(cell.get("outcome").asText()).isEqualTo("withheld");
            assertThat(cell.get("reason").asText()).contains("churn.xlsx", "attachments=refuse");
        }
    }
}
