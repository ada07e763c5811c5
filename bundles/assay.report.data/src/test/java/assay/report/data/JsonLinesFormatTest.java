// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.report.ReportFormat;
import assay.testkit.report.ReportKit;
import assay.testkit.report.SampleReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesFormatTest extends ReportKit {
    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    protected ReportFormat format() {
        return new JsonLinesFormat();
    }

    private List<String> typical() {
        return written(SampleReport.typical()).lines().toList();
    }

    @Test
    void a_cell_is_a_line() {
        assertThat(typical()).hasSize(36 * 5).allMatch(l -> l.startsWith("{") && l.endsWith("}"));
    }

    @Test
    void the_promised_fields_are_there() throws IOException {
        JsonNode cell = mapper.readTree(typical().get(0));

        assertThat(cell.fieldNames()).toIterable()
                .contains("run", "cell", "task", "worker", "trial", "outcome", "complete", "score", "cost", "turns");
        assertThat(cell.at("/turns/0").fieldNames()).toIterable().contains("turn", "submission", "bundle", "version", "sha256", "verdicts");
        assertThat(cell.at("/turns/0/verdicts/0").fieldNames()).toIterable()
                .contains("criterion", "grader", "rater", "status", "stands", "met", "score", "bundle", "version", "sha256");
    }

    @Test
    void a_cell_says_at_which_level_of_a_crossed_setting_it_was_done() throws IOException {
        assertThat(mapper.readTree(typical().get(0)).get("factors").get("reasoning-effort").asText()).isEqualTo("low");
        assertThat(mapper.readTree(typical().get(3)).get("factors")).isEmpty();
    }

    @Test
    void work_that_nobody_judged_is_neither_complete_nor_incomplete() throws IOException {
        String broken = typical().stream().filter(l -> l.contains("model-error")).findFirst().orElseThrow();

        assertThat(mapper.readTree(broken).get("complete").isNull()).isTrue();
    }

    @Test
    void a_model_call_says_who_served_it_and_whether_its_cost_was_billed_or_estimated() throws IOException {
        List<JsonNode> calls = new ArrayList<>();
        for (String line : typical()) mapper.readTree(line).get("calls").forEach(calls::add);

        assertThat(calls).isNotEmpty().allMatch(c -> c.get("billed").isNull() != c.get("estimated").isNull());
        assertThat(calls).anyMatch(c -> c.get("billed").isTextual()).anyMatch(c -> c.get("estimated").isTextual());
        JsonNode call = calls.get(0);
        assertThat(call.get("model").asText()).isEqualTo("sample:one");
        assertThat(call.get("servedModel").asText()).isEqualTo("sample-2026-01");
        assertThat(call.get("fingerprint").asText()).isEqualTo("fp_1");
        assertThat(List.of(call.get("turn").asInt(), call.get("input").asInt(), call.get("cached").asInt(), call.get("output").asInt(), call.get("reasoning").asInt()))
                .containsExactly(0, 1200, 200, 340, 40);
    }

    @Test
    void text_survives_as_it_is() throws IOException {
        String words = "a\u202Eb\u0000 \"quoted\"\r\n";

        JsonNode cell = mapper.readTree(written(SampleReport.hostile(words)).lines().findFirst().orElseThrow());

        assertThat(cell.at("/turns/0/text").asText()).isEqualTo(words);
    }
}
