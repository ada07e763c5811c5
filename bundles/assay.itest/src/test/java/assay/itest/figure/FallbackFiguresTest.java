// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.core.economy.Job;
import assay.core.settings.Settings;
import assay.economy.fallback.FallbackPolicy;
import assay.testkit.economy.FakeEngagement;
import assay.testkit.economy.FakeJob;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SWE-Lancer's savings hang together with the costs of its runs: the dollars solved that its saving implies give its
 * contribution ratio too. The rest of its table cannot be reached from public data.
 */
@Tag("figures")
class FallbackFiguresTest {
    private static final int ALL = 236_300;
    private static final String SOURCE = "arXiv 2502.12115, cost savings, IC SWE Diamond of $236300";

    private static PolicyFigures solving(int dollars, String cost) {
        List<Job> jobs = List.of(
                FakeJob.paying(String.valueOf(dollars), FakeEngagement.complete(0, 0).round(cost, "0", Duration.ZERO)),
                FakeJob.paying(String.valueOf(ALL - dollars), FakeEngagement.failed(0, 0)));
        return PolicyFigures.of(new FallbackPolicy(), Settings.EMPTY, "60", jobs);
    }

    /** The whole dollars at which the policy's saving comes nearest to a saving. */
    private static int implied(String saving, String cost) {
        double wanted = new BigDecimal(saving).doubleValue() / 100;
        int low = 0;
        int high = ALL;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (solving(middle, cost).value("saving@1") < wanted) low = middle;
            else high = middle;
        }
        return wanted - solving(low, cost).value("saving@1") < solving(high, cost).value("saving@1") - wanted ? low : high;
    }

    @ParameterizedTest
    @CsvSource({"GPT-4o, 8.84, 194.31, 21083, 0.098", "o1 (high), 13.26, 1623.76, 32957, 0.161"})
    void saving(String model, String saving, String cost, int solved, String ratio) {
        new Figure("Dollars solved by " + model + ", implied by its saving", String.valueOf(solved), SOURCE + ", arithmetic")
                .against(Optional.of(String.valueOf(implied(saving, cost))));
        new Figure("Saving with " + model + " first, in percent", saving, SOURCE).against(solving(solved, cost).percent("saving@1", 2));
        new Figure("Contribution of " + model + " for a dollar", ratio, SOURCE + ", arithmetic; printed to two digits")
                .against(solving(solved, cost).ratio("contribution@1", 3));
    }
}
