// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The prices of SWE-Lancer's individual jobs, imported as a priced suite without rubrics. */
@Tag("figures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweLancerTest {
    private static final String PAPER = "SWE-Lancer (arXiv 2502.12115), Diamond IC";

    /** @param dearest the tasks' prices, highest first */
    private record Imported(JsonNode told, JsonNode report, List<BigDecimal> dearest) {}

    private Optional<Imported> imported;

    @BeforeAll
    void read(@TempDir Path folder) {
        Workplace here = new Workplace(folder);
        imported = DataSets.file("swelancer-ic/tasks.jsonl").map(file -> {
            Ended told = here.assay("import", "swelancer", file.toString(), "--to", "swelancer", "--json").with(0);
            Ended run = here.assay("run", "swelancer", "--worker", "baseline:empty", "--json").with(3).says("237", "no rubric");
            return new Imported(told.json(), run.json(), Json.lines(here.read("swelancer/tasks.jsonl")).stream()
                    .map(t -> t.get("price").get("amount").decimalValue()).sorted((a, b) -> b.compareTo(a)).toList());
        });
    }

    @Test
    void tasks() {
        figure("tasks", "237", i -> i.told().get("tasks").asText());
    }

    @Test
    void total() {
        figure("total price", "$236300.00", i -> "$" + i.told().get("price").get("amount").asText());
    }

    @Test
    void total_of_a_run() {
        figure("total price in the report of a run", "$236300.00 of 237 tasks",
                i -> "$" + i.report().get("totalPrice").asText() + " of " + i.report().get("pricedTasks") + " tasks");
    }

    @Test
    void range() {
        figure("lowest and highest price", "$50 to $32000", i -> "$" + i.dearest().getLast() + " to $" + i.dearest().getFirst());
    }

    private void figure(String what, String published, Function<Imported, String> ours) {
        new Figure("SWE-Lancer " + what, published, PAPER).against(imported.map(ours));
    }
}
