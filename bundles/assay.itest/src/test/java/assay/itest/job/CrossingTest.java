// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings with several values: all combinations are run, and a table says what each did. */
class CrossingTest {
    @TempDir
    Path folder;

    @Test
    void prompt_files_and_settings_are_crossed_and_come_out_as_a_table() throws IOException {
        Workplace here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 3);
        here.write("plain.md", "You run errands.");
        here.write("kind.md", "You run errands, kindly.");
        try (LoopbackModel model = new LoopbackModel(Duration.ZERO)) {
            model.configure(here);

            String board = here.assay("run", "errands", "--worker", "mock:m[prompt=plain.md|kind.md,temperature=0|1]", "--run", "one").with(0).plain().out();

            assertThat(board).containsPattern("mock:m +prompt +kind\\.md +6/6").containsPattern("mock:m +temperature +1 − 0 +3 ").contains("not distinguishable");
            assertThat(model.requests()).hasSize(12);
            assertThat(model.requests().stream().filter(r -> r.get("messages").get(0).get("content").asText().equals("You run errands, kindly."))).hasSize(6);
            assertThat(model.requests().stream().filter(r -> r.get("temperature").asDouble() == 1)).hasSize(6).allMatch(r -> !r.has("prompt"));

            List<JsonNode> cells = Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out());
            assertThat(cells).hasSize(12).allSatisfy(c -> {
                JsonNode material = c.get("turns").get(0).get("materials").get(0);
                assertThat(material.get("kind").asText()).isEqualTo("prompt");
                assertThat(material.get("name").asText()).isEqualTo(c.get("factors").get("prompt").asText());
            });
            assertThat(here.assay("report", "one", "--format", "json").with(0).json().get("ablations")).hasSize(2);

            here.assay("run", "errands", "--worker", "mock:m[prompt=absent.md]").refused("absent.md", "is not there", "Write its path");
        }
    }
}
