// SPDX-License-Identifier: Apache-2.0
package assay.itest.change;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Advice that is written as a route, applied by another run, and checked. */
class RouteTest {
    private static final String HUMAN = "human: {minutes: 6, hourly: {amount: 40, currency: %s}}\n";

    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void run_errands() {
        here = new Workplace(folder);
        suite("errands", "USD");
        here.assay("run", "errands", "--worker", "baseline:reference", "--worker", "baseline:empty", "--run", "one").with(0);
    }

    private void suite(String name, String currency) {
        ErrandSuite suite = ErrandSuite.named(here, name);
        for (int i = 0; i < 4; i++) suite.errand("errand-" + i, ErrandSuite.word(i), String.format(HUMAN, currency));
    }

    @Test
    void a_route_hands_each_task_to_whom_the_advice_names_and_holds_what_it_promised() {
        here.assay("policy", "advise", "one", "--out", "route.yaml").with(0);
        assertThat(here.read("route.yaml")).contains("run: \"one\"", "baseline:reference", "interval");

        here.assay("run", "errands", "--route", "route.yaml", "--worker", "baseline:reference", "--worker", "baseline:empty", "--run", "two").with(0);

        List<JsonNode> cells = Json.lines(here.assay("report", "two", "--format", "jsonl").with(0).out());
        assertThat(cells).filteredOn(c -> c.path("worker").asText().equals("baseline:empty")).hasSize(4).allMatch(c -> c.path("outcome").asText().equals("withheld"));
        assertThat(cells).filteredOn(c -> c.path("worker").asText().equals("baseline:reference")).hasSize(4).allMatch(c -> c.path("complete").asBoolean());
        assertThat(here.assay("gate", "two", "--route", "route.yaml").with(0).out()).contains("holds", "Gate of two: passed.");
    }

    @Test
    void a_route_that_promises_more_than_comes_of_it_fails_the_gate_and_a_wrong_one_is_refused_by_line() {
        here.write("proud.yaml", "format: 1\nrun: one\nassumptions: {rates: {}}\nrules:\n"
                + "  - {way: ai, worker: \"baseline:empty\", value: 15, interval: [14, 16], tasks: 4}\n");
        here.write("bad.yaml", "format: 1\nrun: one\nassumptions: {rates: {chances: {reviewer-catches: 2}}}\nrules:\n  - {way: robot, value: 15, interval: [14, 16], tasks: 4}\n");

        assertThat(here.assay("gate", "one", "--route", "proud.yaml").with(1).out()).contains("FAILS");
        here.assay("run", "errands", "--route", "bad.yaml", "--run", "three").refused("bad.yaml:3", "at most 1", "bad.yaml:5", "ai, review, feedback, human");
    }

    @Test
    void a_wage_in_a_currency_without_a_rate_stops_a_run_before_it_begins_and_counts_with_one() {
        suite("abroad", "EUR");
        here.assay("run", "abroad", "--worker", "baseline:reference", "--run", "far").refused("errand-0", "EUR", "--rates FILE");

        here.write("rates.yaml", "exchange:\n  EUR: {usd: 1.5, date: 2026-03-02}\n");
        here.assay("run", "abroad", "--worker", "baseline:reference", "--run", "far", "--rates", "rates.yaml").with(0);

        JsonNode advice = here.assay("policy", "advise", "far", "--json").with(0).json();
        assertThat(advice.at("/workers/0/parts/0/ways/human/cost/value").asDouble()).as("6 minutes at 40 EUR of 1.5 USD").isEqualTo(6.0);
    }
}
