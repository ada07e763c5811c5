// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.report.ReportFormat;
import assay.testkit.report.ReportKit;
import assay.testkit.report.SampleReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonFormatTest extends ReportKit {
    @Override
    protected ReportFormat format() {
        return new JsonFormat();
    }

    private JsonNode typical() throws IOException {
        return new ObjectMapper().readTree(written(SampleReport.typical()));
    }

    @Test
    void the_promised_fields_are_there() throws IOException {
        JsonNode report = typical();

        assertThat(report.fieldNames()).toIterable().contains("run", "suites", "profile", "workers");
        assertThat(report.get("workers").get(0).fieldNames()).toIterable()
                .contains("worker", "cells", "assessed", "complete", "completionRate", "interval", "score", "money", "outcomes");
        assertThat(report.at("/workers/0/money/0").fieldNames()).toIterable().contains("policy", "earnings", "cost", "currency", "ledger", "tail");
        assertThat(report.at("/workers/0/money/1/ledger/0/kind").asText()).isEqualTo("client-payment");
        assertThat(report.at("/workers/0/money/1/measures/1/unit").asText()).isEqualTo("minutes");
        assertThat(report.at("/ranks/1/notDistinguishable").size()).isEqualTo(2);
        assertThat(report.at("/turns/2/turn").asInt()).isEqualTo(2);
    }

    @Test
    void what_a_setting_did_is_told_by_level_against_the_base() throws IOException {
        JsonNode ablation = typical().get("ablations").get(0);

        assertThat(ablation.get("factor").asText()).isEqualTo("reasoning-effort");
        assertThat(ablation.get("levels").get(0).get("against").isNull()).isTrue();
        JsonNode high = ablation.get("levels").get(1);
        assertThat(high.get("completionRate").asDouble()).isEqualTo(0.58);
        assertThat(high.get("against").get("interval").get(0).asDouble()).isCloseTo(0.02, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(high.get("against").get("verdict").asText()).isEqualTo("better");
        assertThat(ablation.get("levels").get(2).get("against").get("dollars").isNull()).isTrue();
    }

    @Test
    void amounts_are_decimal_strings() throws IOException {
        assertThat(typical().at("/workers/0/money/0/earnings").isTextual()).isTrue();
        assertThat(typical().get("totalPrice").asText()).isEqualTo("6120.00");
    }

    @Test
    void an_interval_is_a_pair_around_the_rate() throws IOException {
        JsonNode worker = typical().at("/workers/1");

        assertThat(worker.get("interval")).hasSize(2);
        assertThat(worker.get("completionRate").asDouble())
                .isBetween(worker.get("interval").get(0).asDouble(), worker.get("interval").get(1).asDouble());
    }

    @Test
    void what_is_absent_is_null() throws IOException {
        assertThat(new ObjectMapper().readTree(written(SampleReport.empty())).get("totalPrice").isNull()).isTrue();
    }

    @Test
    void outcomes_are_counted_by_name() throws IOException {
        assertThat(typical().at("/workers/1/outcomes/model-error").asLong()).isEqualTo(1);
    }

    @Test
    void several_attempts_sums_of_prices_and_advice_are_there() throws IOException {
        JsonNode report = typical();

        assertThat(report.at("/attempts/1/passAtK").isNumber()).isTrue();
        assertThat(report.at("/attempts/1/passHatKInterval")).hasSize(2);
        assertThat(report.at("/prices/1/basis").asText()).isEqualTo("predicted");
        assertThat(report.at("/workers/0/money/0/offered").asText()).isEqualTo("6120.00");
        assertThat(report.at("/advice/0/parts/1/ways/3/way").asText()).isEqualTo("human");
        assertThat(report.at("/advice/0/swings/0/decides").asBoolean()).isTrue();
        assertThat(report.at("/advice/0/parts/0/breakEven/reviewRate").isNull()).isTrue();
    }
}
