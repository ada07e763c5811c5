// SPDX-License-Identifier: Apache-2.0
package assay.itest.change;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored run reckoned under all policies at rates from a file. */
class RatesTest {
    private static final List<String> POLICIES = List.of("payout", "collaboration", "fallback[review=true]", "try-n", "automation");

    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void run_errands() {
        here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 3);
        here.assay("run", "errands", "--worker", "baseline:reference", "--worker", "baseline:empty", "--run", "one").with(0);
    }

    @Test
    void a_file_of_rates_stays_with_the_run() {
        here.write("rates.yaml", "version: dear\nwages:\n  reviewer: 400\n");
        reprice().with(0).says("12 jobs were settled anew");
        JsonNode usual = report();

        here.assay("reprice", "one", "--rates", "rates.yaml").with(0).says("15 jobs were settled anew");
        JsonNode dear = report();
        here.write("rates.yaml", "gone: bad\n");
        here.assay("reprice", "one").with(0).says("0 jobs were settled anew");

        assertThat(dear.get("workers")).as("money at ten times the wage").isNotEqualTo(usual.get("workers"));
        assertThat(report()).isEqualTo(dear);
        assertThat(dear.get("plan").get("rates").toString()).contains("version dear", "400");
        assertThat(here.assay("report", "one", "--format", "markdown").with(0).out()).contains("version dear");
        assertThat(here.assay("report", "one", "--format", "html").with(0).out()).contains("version dear");
    }

    @Test
    void what_is_wrong_in_the_file_is_told_all_at_once_and_changes_nothing() {
        JsonNode before = report();
        here.write("bad.yaml", "wages:\n  reviewer: 0\nchances:\n  human-success: 1.5\nexchange:\n  EUR: {date: 2026-03-01}\nreview: often\nlosses: 3\n");

        here.assay("reprice", "one", "--rates", "bad.yaml").refused("bad.yaml:2", "at least 0.01", "bad.yaml:4", "at most 1", "bad.yaml:6", "usd",
                "bad.yaml:7", "a map", "bad.yaml:8", "losses");
        here.assay("run", "errands", "--worker", "baseline:echo", "--rates", "bad.yaml", "--run", "two").refused("bad.yaml:2");

        assertThat(report()).isEqualTo(before);
        assertThat(here.assay("runs", "--json").with(0).out()).doesNotContain("\"two\"");
    }

    @Test
    void a_run_can_be_planned_with_rates() {
        here.write("rates.json", "{\"version\": \"mine\"}\n");

        here.assay("run", "errands", "--worker", "baseline:echo", "--rates", "rates.json", "--run", "three").with(0);

        assertThat(here.assay("report", "three", "--format", "json").with(0).out()).contains("version mine");
    }

    private Ended reprice() {
        List<String> words = new ArrayList<>(List.of("reprice", "one"));
        POLICIES.forEach(p -> words.addAll(List.of("--policy", p)));
        return here.assay(words.toArray(String[]::new));
    }

    private JsonNode report() {
        return here.assay("report", "one", "--format", "json").with(0).json();
    }
}
