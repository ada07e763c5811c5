// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * PaperBench's graded rubric trees under the profile {@code tree}: a recording names the leaves that people passed, and a
 * rule looks for each.
 */
@Tag("figures")
class PaperBenchTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"all-in-one, 0.7139351851851852", "semantic-self-consistency, 0.9099999999999999"})
    void root(String paper, String published) {
        Figure figure = new Figure("PaperBench score of " + paper, published, "PaperBench JudgeEval: expected_result.json");

        figure.against(DataSets.file("paperbench-judgeeval/" + paper + ".expected_result.json").map(file -> score(Json.file(file))));
    }

    private String score(JsonNode root) {
        Workplace here = new Workplace(folder);
        ArrayNode rubric = NODES.arrayNode();
        StringBuilder passed = new StringBuilder();
        collect(root, "", rubric, passed);
        ObjectNode task = NODES.objectNode().put("id", "paper").put("title", "Paper").put("instructions", "Reproduce the paper.").set("rubric", rubric);
        ErrandSuite.named(here, "papers").task("paper", task.toString());
        here.write("said.jsonl", NODES.objectNode().put("worker", "people").put("task", "paper").put("text", passed.toString()) + "\n");
        JsonNode report = here.assay("run", "papers", "--worker", "replay:said.jsonl", "--profile", "tree", "--json").with(0).json();
        return report.get("workers").get(0).get("score").asText();
    }

    private static void collect(JsonNode node, String parent, ArrayNode rubric, StringBuilder passed) {
        String id = node.get("id").asText();
        ObjectNode criterion = rubric.addObject().put("id", id).put("text", node.get("requirements").asText())
                .put("importance", "important").put("weight", node.get("weight").asInt());
        if (!parent.isEmpty()) criterion.put("parent", parent);
        if (node.get("sub_tasks").isEmpty()) {
            criterion.put("grader", "rule").putObject("with").putArray("contains").add(id);
            if (node.get("score").asDouble() == 1) passed.append(id).append('\n');
        }
        node.get("sub_tasks").forEach(child -> collect(child, id, rubric, passed));
    }
}
