// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.work.Submission;
import assay.testkit.fakes.TaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRulesTest {
    private static final String SCHEMA = "{json-schema: {type: 'object', required: ['id'], properties: {id: {type: 'string', pattern: '^A\\\\d+$'}, n: {type: 'integer', minimum: 0}}}}";

    private static TaskBuilder task() {
        return Rated.task("a.json");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {"{\"id\":\"A1\",\"n\":3} | true", "{\"id\":\"B1\"} | false", "{\"n\":1} | false", "{\"id\":\"A1\",\"n\":-1} | false",
        "{\"id\":\"A1\",\"n\":1.5} | false", "[] | false", "{\"id\":\"A1\" | false", "no JSON | false"})
    void schema(String json, boolean met) {
        assertThat(Rated.met(task(), SCHEMA, json)).isEqualTo(met);
    }

    @Test
    void json_in_the_only_fenced_block_of_an_answer_is_read() {
        assertThat(Rated.met(TaskBuilder.task("t"), SCHEMA, "Here it is:\n```json\n{\"id\":\"A1\"}\n```\nDone.")).isTrue();
        assertThat(Rated.met(TaskBuilder.task("t"), SCHEMA, "```json\n{\"id\":\"A1\"}\n```\n```json\n{\"id\":\"A2\"}\n```")).isFalse();
    }

    @Test
    void what_breaks_the_schema_is_said_with_its_place() {
        Verdict.Graded verdict = Rated.rate(task(), SCHEMA, Submission.of("{\"id\":\"A1\",\"n\":-1}"));

        assertThat(verdict.grounds().reason()).contains("/n").contains("minimum");
        assertThat(verdict.grounds().fix()).contains("/n");
    }

    @Test
    void what_keeps_json_from_being_read_is_said_with_its_line() {
        assertThat(Rated.rate(task(), SCHEMA, Submission.of("{\n\"id\": A1\n}")).grounds().reason()).startsWith("a.json is not JSON: line 2:");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "{path: '$.a.b', equals: 'x'} | true", "{path: '$.a.b', equals: 'y'} | false", "{path: '$.n', equals: 2.50} | true", "{path: '$.s', equals: 7} | false",
            "{path: '$.ok', equals: false} | true", "{path: '$.list', equals: [1, 2, 3]} | true", "{path: '$.list', equals: [3, 2, 1]} | false",
            "{path: '$.a', equals: {b: 'x'}} | true", "{path: '$.list[*]', equals: 3} | true", "{path: '$.list[*]', equals: 4} | false",
            "{path: '$.a.b', matches: '(?i)^X$'} | true", "{path: '$.n', matches: '^2'} | true", "{path: '$.a.b', matches: 'y'} | false",
            "{path: '$.a.b', exists: true} | true", "{path: '$.a.c', exists: true} | false", "{path: '$.a.c', exists: false} | true", "{path: '$.nil', exists: true} | true",
            "{path: '$.list', count: 3} | true", "{path: '$.list[*]', count: 3} | true", "{path: '$.list', count: 2} | false", "{path: '$.none[*]', count: 0} | true",
            "{path: '$.n', number: 2.4, tolerance: 0.1} | true", "{path: '$.n', number: 2.4, tolerance: 0.09} | false", "{path: '$.s', number: 7} | true", "{path: '$.a.b', number: 7} | false",
            "{path: '$.rows[?(@.k == 1)].v', equals: 'one'} | true", "{path: \"$.rows[?(@.v in ['two', 'six'])].k\", equals: 2} | true", "{path: '$..v', count: 2} | true"})
    void path(String rule, boolean met) {
        String json = "{\"a\":{\"b\":\"x\"},\"n\":2.5,\"s\":\"7\",\"ok\":false,\"nil\":null,\"list\":[1,2,3],\"rows\":[{\"k\":1,\"v\":\"one\"},{\"k\":2,\"v\":\"two\"}]}";

        assertThat(Rated.met(task(), "{json-path: " + rule + "}", json)).isEqualTo(met);
    }

    @Test
    void existence_of_nothing_in_what_is_no_json_is_no_merit() {
        assertThat(Rated.met(task(), "{json-path: {path: '$.a', exists: false}}", "not JSON")).isFalse();
        assertThat(Rated.met(task(), "{not: {json-path: {path: '$.a', exists: true}}}", "not JSON")).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', value = {
            "value: {a: 1, b: [1, 2]} | {\"b\":[1,2],\"a\":1.0} | true", "value: {a: 1} | {\"a\":1,\"b\":2} | false", "value: {a: 1, b: 2} | {\"a\":1} | false",
            "value: [1, 2] | [2,1] | false", "value: [1, 2], ignore-order: true | [2,1] | true", "value: [1, 1], ignore-order: true | [1,2] | false",
            "value: {a: 1}, tolerance: 0.1 | {\"a\":1.05} | true", "value: {a: 1}, tolerance: 0.01 | {\"a\":1.05} | false",
            "value: [{k: 1}, {k: 2}], ignore-order: true, tolerance: 0.1 | [{\"k\":2.05},{\"k\":1}] | true", "value: 'x' | \"x\" | true"})
    void equality(String rule, String json, boolean met) {
        assertThat(Rated.met(task(), "{json-equals: {" + rule + "}}", json)).isEqualTo(met);
    }

    @Test
    void json_is_compared_with_a_file_that_only_graders_see() {
        TaskBuilder task = task().material("right.json", "{\"a\": [1, 2]}");

        assertThat(Rated.met(task, "{json-equals: {file: 'right.json'}}", "{\"a\":[1,2]}")).isTrue();
        assertThat(Rated.rate(task(), "{json-equals: {value: {a: [1, 2]}}}", Submission.of("{\"a\":[1,3]}")).grounds().reason())
                .isEqualTo("a.json is not as expected: at $.a[1] there is 3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":1,\"a\":2}", "1e999999999", "{\"a\":1} {\"b\":2}", "\u0000"})
    void hostile_json_is_no_json(String json) {
        assertThat(Rated.rate(task(), "{json-path: {path: '$.a', number: 1}}", Submission.of(json)).met()).isFalse();
    }
}
