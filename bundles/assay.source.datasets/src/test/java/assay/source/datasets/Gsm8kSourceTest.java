// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.spi.source.Recording;
import assay.core.spi.source.Source;
import assay.core.task.GraderChoice;
import assay.core.task.Task;
import assay.testkit.source.FakeSink;
import assay.testkit.source.SourceKit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Gsm8kSourceTest extends SourceKit {
    private static final String FILE = "gsm8k-solutions/example_model_solutions.jsonl";

    @Override
    protected Source source() {
        return new Gsm8kSource();
    }

    @Override
    protected String good() {
        return """
                {"question": "What is 1 + 1?", "ground_truth": "1+1=2\\nA: 2", "small": {"is_correct": true, "solution": "A: 2"}}
                {"question": "What is 700 * 3?", "ground_truth": "A: 2,100", "small": {"is_correct": false, "solution": "A: 21"}, "big": {"solution": "A: 2100"}}
                """;
    }

    @Override
    protected String bad() {
        return "{\"question\": \"What is 2 + 2?\", \"ground_truth\": \"four\"}";
    }

    @Test
    void the_answer_is_the_number_after_the_last_mark() {
        Task task = read(good(), new Problems()).tasks().get(1);

        assertThat(number(task)).isEqualTo(Settings.EMPTY.with("value", 2100).with("after", "A:").with("which", "last"));
        assertThat(task.key().reference().get(0).text()).isEqualTo("A: 2,100");
    }

    @Test
    void every_system_of_a_line_is_recorded() {
        FakeSink sink = read(good(), new Problems());

        assertThat(sink.recordings()).extracting(Recording::worker).containsExactly("small", "small", "big");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "{\"question\": 5, \"ground_truth\": \"A: 1\"}", "{\"ground_truth\": \"A: 1\"}", "{\"question\": \"q\", \"ground_truth\": \"A: 1e999999999\"}",
        "{\"question\": \"q\", \"ground_truth\": \"A: 1\", \"s\": {}}", "{\"question\": \"q\", \"ground_truth\": \"A: 1\", \"s\": 3}", "{\"question\": \"a\", \"question\": \"b\"}"})
    void a_bad_line_is_left_out_whole(String line) {
        Problems problems = new Problems();

        FakeSink sink = read(line + "\n", problems);

        assertThat(problems.errors()).isEqualTo(1);
        assertThat(sink.tasks()).isEmpty();
        assertThat(sink.recordings()).isEmpty();
    }

    @Test
    void the_rule_gives_the_publishers_flag_for_all_5276_solutions() throws IOException {
        FakeSink sink = PublishedFiles.read(source(), FILE);
        Map<String, Task> tasks = new HashMap<>();
        sink.tasks().forEach(t -> tasks.put(t.id(), t));
        Map<String, Integer> correct = new HashMap<>();
        List<JsonNode> lines = lines();

        for (Recording r : sink.recordings()) {
            boolean met = holds(number(tasks.get(r.task())), r.submission().text());
            int line = Integer.parseInt(r.task().substring("gsm8k-".length()));
            assertThat(met).as(r.worker() + " on " + r.task()).isEqualTo(lines.get(line - 1).get(r.worker()).get("is_correct").booleanValue());
            if (met) correct.merge(r.worker(), 1, Integer::sum);
        }

        assertThat(sink.tasks()).hasSize(1319);
        assertThat(sink.recordings()).hasSize(5276);
        assertThat(correct).isEqualTo(Map.of("6b_finetuning", 286, "6b_verification", 515, "175b_finetuning", 458, "175b_verification", 742));
    }

    /** The number rule in short: the first number behind the last match of {@code after}. */
    private static boolean holds(Settings number, String text) {
        int at = text.lastIndexOf(number.needText("after"));
        if (at < 0) return false;
        Matcher m = Pattern.compile("-?\\$?\\d[\\d,]*(\\.\\d+)?|-?\\$?\\.\\d+").matcher(text.substring(at + 2));
        return m.find() && new BigDecimal(m.group().replaceAll("[,$]", "")).compareTo(number.number("value").orElseThrow()) == 0;
    }

    private static Settings number(Task task) {
        GraderChoice grader = task.rubric().criteria().get(0).grader().orElseThrow();
        assertThat(grader.grader()).isEqualTo("rule");
        return grader.with().map("number").orElseThrow();
    }

    private static List<JsonNode> lines() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(PublishedFiles.file(FILE))) lines.add(json.readTree(line));
        return lines;
    }
}
