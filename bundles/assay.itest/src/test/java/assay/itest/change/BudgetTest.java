// SPDX-License-Identifier: Apache-2.0
package assay.itest.change;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Workplace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hard cap of money, and more money later. Each errand costs $0.002. */
class BudgetTest {
    @TempDir
    Path folder;

    @Test
    void a_run_stops_before_its_cap_and_goes_on_with_a_higher_one() throws Exception {
        try (LoopbackModel model = new LoopbackModel(Duration.ZERO)) {
            Workplace here = new Workplace(folder);
            model.configure(here);
            ErrandSuite.of(here, "errands", 10);

            Ended capped = here.assay("run", "errands", "--worker", "mock:m[max-tokens=500]", "--run", "one", "--budget", "0.01", "--concurrency", "1", "--json").with(3).plain();
            int asked = model.asked().size();
            Ended resumed = here.assay("resume", "one", "--budget", "1", "--json").with(0);

            capped.says("assay resume one");
            assertThat(new BigDecimal(capped.json().get("workers").get(0).get("cost").asText())).isPositive().isLessThanOrEqualTo(new BigDecimal("0.01"));
            assertThat(asked).isBetween(1, 5);
            assertThat(model.asked()).doesNotHaveDuplicates().hasSize(10);
            assertThat(resumed.json().get("workers").get(0).get("outcomes").toString()).isEqualTo("{\"assessed\":10}");
        }
    }
}
