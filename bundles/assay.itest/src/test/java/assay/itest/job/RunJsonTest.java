// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.suite.Recordings;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The fields of {@code run --json} that scripts rely on. Four errands: alice does three, bob one, carol only two, both right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunJsonTest {
    private Ended run;
    private JsonNode report;

    @BeforeAll
    void run(@TempDir Path folder) {
        Workplace here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 4);
        new Recordings().errands("alice", 4, 3).errands("bob", 4, 1).errands("carol", 2, 2).in(here, "said.jsonl");
        run = here.assay("run", "errands", "--worker", "replay:said.jsonl", "--run", "one", "--json").with(0);
        report = run.json();
    }

    @Test
    void names_run_suites_and_profile() {
        assertThat(report.get("run").asText()).isEqualTo("one");
        assertThat(Json.all(report.get("suites"))).extracting(JsonNode::asText).containsExactly("errands");
        assertThat(report.get("profile").asText()).isEqualTo("upbench");
    }

    @Test
    void counts_cells_assessed_and_complete_of_each_worker() {
        assertThat(counts("alice")).isEqualTo("4 4 3");
        assertThat(counts("bob")).isEqualTo("4 4 1");
        assertThat(counts("carol")).isEqualTo("4 2 2");
    }

    @Test
    void gives_each_rate_with_its_interval() {
        JsonNode alice = worker("alice");

        assertThat(alice.get("completionRate").asDouble()).isEqualTo(0.75);
        assertThat(alice.get("interval")).hasSize(2);
        assertThat(alice.get("interval").get(0).asDouble()).isBetween(0.29, 0.31);
        assertThat(alice.get("interval").get(1).asDouble()).isBetween(0.95, 0.96);
    }

    @Test
    void gives_the_share_of_criteria_as_score() {
        assertThat(worker("alice").get("score").asDouble()).isEqualTo(0.875);
    }

    @Test
    void counts_every_outcome_by_its_name() {
        assertThat(worker("alice").get("outcomes").toString()).isEqualTo("{\"assessed\":4}");
        assertThat(worker("carol").get("outcomes").get("assessed").asLong()).isEqualTo(2);
        assertThat(worker("carol").get("outcomes").get("withheld").asLong()).isEqualTo(2);
    }

    @Test
    void pays_complete_work_its_price_in_decimal_text() {
        JsonNode money = worker("alice").get("money");

        assertThat(money).hasSize(1);
        assertThat(money.get(0).get("policy").asText()).isEqualTo("payout");
        assertThat(money.get(0).get("earnings").isTextual()).isTrue();
        assertThat(new BigDecimal(money.get(0).get("earnings").asText())).isEqualByComparingTo("45");
        assertThat(money.get(0).get("cost").isTextual()).isTrue();
        assertThat(money.get(0).get("currency").asText()).isEqualTo("USD");
    }

    @Test
    void says_everything_else_on_standard_error() {
        assertThat(run.out()).startsWith("{").endsWith("}\n");
        run.says("said.jsonl", "carol");
    }

    private JsonNode worker(String name) {
        return Json.where(report.get("workers"), "worker", "replay:said.jsonl#" + name);
    }

    private String counts(String name) {
        JsonNode w = worker(name);
        return w.get("cells").asLong() + " " + w.get("assessed").asLong() + " " + w.get("complete").asLong();
    }
}
