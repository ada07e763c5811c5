// SPDX-License-Identifier: Apache-2.0
package assay.itest.model;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import assay.testkit.model.LoopbackServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand cells, fifty at a time, of which a fifth of all calls fail: none is lost and none is judged wrongly. */
class FaultMixTest {
    private static final int CELLS = 1_000;

    @TempDir
    Path folder;

    @Test
    void every_cell_ends_assessed_with_the_right_verdict() {
        Workplace here = new Workplace(folder);
        ErrandSuite.of(here, "errands", CELLS);
        FaultMix mix = new FaultMix(20_260_301);
        try (LoopbackServer server = new LoopbackServer(mix)) {
            here.settings("assay.model.openai-bad.cfg", "name=bad", "baseUrl=" + server.uri() + "/v1", "apiKey=none");

            here.assay("run", "errands", "--worker", "bad:m", "--run", "one", "--concurrency", "50").with(0).plain();

            List<JsonNode> cells = Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out());
            assertThat(cells).hasSize(CELLS).allSatisfy(c -> {
                assertThat(c.get("outcome").asText()).isEqualTo("assessed");
                assertThat(c.get("complete").asBoolean()).isEqualTo(FaultMix.saysTheWord(number(c)));
                assertThat(c.get("calls")).hasSize(1);
            });
            assertThat(cells.stream().mapToInt(FaultMixTest::tries).sum()).isEqualTo(server.received().size());
            faulted(mix.met());
            assertThat(cells).anySatisfy(c -> assertThat(tries(c)).isGreaterThan(1));
        }
    }

    /** Every kind of fault was met about as often as it should be. */
    private static void faulted(Map<FaultMix.Fault, Integer> met) {
        assertThat(met.keySet()).containsExactlyInAnyOrder(FaultMix.Fault.values());
        met.forEach((fault, times) -> {
            if (fault != FaultMix.Fault.NONE) assertThat(times).as(fault.name()).isBetween(20, 90);
        });
        assertThat(met.get(FaultMix.Fault.NONE) + met.get(FaultMix.Fault.SLOW)).isEqualTo(CELLS);
    }

    private static int tries(JsonNode cell) {
        return cell.get("calls").get(0).get("tries").asInt();
    }

    private static int number(JsonNode cell) {
        return Integer.parseInt(cell.get("task").asText().replace("errand-", ""));
    }
}
