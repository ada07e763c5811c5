// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.testkit.fakes.TaskBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Figures of Cobbe et al. 2021 (arXiv 2110.14168): correct answers among 1,319 of four recorded systems. */
class Gsm8kTest {
    private static final String FILE = "gsm8k-solutions/example_model_solutions.jsonl";

    @Test
    void the_number_rule_finds_as_many_right_answers_as_were_published() throws Exception {
        String folder = System.getenv("ASSAY_DATA");
        assumeTrue(folder != null, "ASSAY_DATA is not set: the published figures of GSM8K were not checked");
        Map<String, Integer> right = new TreeMap<>();

        for (String line : Files.readAllLines(Path.of(folder, FILE))) count(new ObjectMapper().readTree(line), right);

        assertThat(right).isEqualTo(Map.of("6b_finetuning", 286, "6b_verification", 515, "175b_finetuning", 458, "175b_verification", 742));
    }

    private static void count(JsonNode line, Map<String, Integer> right) {
        String truth = line.get("ground_truth").textValue();
        String value = truth.substring(truth.lastIndexOf("A:") + 2).replace(",", "").strip();
        String rule = "{number: {value: " + value + ", after: 'A:', which: 'last'}}";
        line.properties().stream().filter(e -> e.getValue().isObject()).forEach(e -> {
            boolean met = Rated.met(TaskBuilder.task("question"), rule, e.getValue().get("solution").textValue());
            assertThat(met).as("%s: %s", e.getKey(), e.getValue()).isEqualTo(e.getValue().get("is_correct").booleanValue());
            right.merge(e.getKey(), met ? 1 : 0, Integer::sum);
        });
    }
}
