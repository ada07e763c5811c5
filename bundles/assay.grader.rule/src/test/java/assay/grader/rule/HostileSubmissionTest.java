// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.grading.Verdict;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.testkit.fakes.TaskBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a worker may hand in to waste a grader's time or memory. */
class HostileSubmissionTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int MEBI = 1 << 20;
    private static final Map<String, List<String>> RULES = Map.of(
            "a.md", List.of("{contains: 'needle'}", "{equals: {text: 'x', ignore-case: true, ignore-space: true}}", "{matches: '(a|aa)+$'}",
                    "{number: {value: 7, tolerance: 1, unit: 'kg'}}", "{number: {value: 7, after: '[a1 ]', which: 'any'}}", "{date: '2026-01-01'}",
                    "{min-words: 100000000}", "{min-sentences: 100000000}", "{sections: ['Needle']}", "{language: 'fr'}",
                    "{citation: {pattern: '[a-z]+ [0-9]+', min: 1000}}", "{table: {columns: ['no-such-column']}}"),
            "a.csv", List.of("{csv-equals: {file: 'right.csv', ignore-order: true, tolerance: 1}}"),
            "a.json", List.of("{json-path: {path: '$..a', equals: 'x'}}", "{json-schema: {type: 'object', required: ['no-such-key']}}",
                    "{json-equals: {value: [1], ignore-order: true}}"));
    /** Each is repeated to the length of what a rule looks at, or more. */
    private static final List<String> PIECES = List.of("a", "a ", "1 ", "1,111", "7", "1.", "[", "{\"a\":", "1,", ",", "\"", "a,b\n", "|-|-|\n", "|-", "```a\n", "# x\n",
            "1e999 ", " ", "\n", "\0", "e\u0301", "\u0301", "\ud83d", "1.1.2026", "`", "*b* ", "(1) ", "a@b", "-");

    @TestFactory
    Stream<DynamicTest> every_rule_is_done_soon_with() {
        return PIECES.stream().map(p -> DynamicTest.dynamicTest("many " + p.replaceAll("\\p{Cntrl}", "?"),
                () -> assertTimeoutPreemptively(BOUND, () -> rateByAll("x" + p.repeat(MEBI / p.length()) + "x"))));
    }

    @Test
    void fifty_million_letters_take_no_longer_than_four() {
        assertTimeoutPreemptively(BOUND, () -> rateByAll("a".repeat(50 * MEBI)));
    }

    private static void rateByAll(String text) {
        RULES.forEach((name, rules) -> rules.forEach(rule -> {
            Submission submission = new Submission("", List.of(Blob.ofText(name, MediaTypes.of(name), text)), Spent.NOTHING);
            TaskBuilder task = Rated.task(name).material("right.csv", "id\n1\n").criterion("c", "rule", Rated.settings(rule));
            Verdict verdict = Rated.verdict(task.build(), submission);
            assertThat(verdict).as(rule).isInstanceOf(Verdict.Graded.class);
            assertThat(verdict.grounds().reason()).as(rule).hasSizeLessThan(2_000);
        }));
    }

    @Test
    void what_was_not_looked_at_is_said() {
        assertThat(Rated.rate("{contains: 'needle'}", "hay ".repeat(2 * MEBI) + "needle").grounds().reason()).endsWith("Only the first 4 MiB were looked at.");
        assertThat(Rated.rate("{matches: 'needle'}", "hay ".repeat(MEBI / 2) + "needle").grounds().reason()).contains("Only the first 524288 characters were searched.");
    }

    @Test
    void an_answer_with_a_million_options_in_it_is_no_choice() {
        TaskBuilder task = TaskBuilder.task("t").wantsChoice("p", "a", "b");

        assertThat(assertTimeoutPreemptively(BOUND, () -> Rated.met(task, "{choice: 'a'}", "option ( ".repeat(MEBI)))).isFalse();
    }
}
