// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.task.Importance;
import assay.core.work.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogicTest {
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', value = {
            "{contains: 'a', max-words: 2} | a b | true", "{contains: 'a', max-words: 2} | a b c | false", "{not: {contains: 'x'}} | a | true", "{not: {contains: 'x'}} | x | false",
            "{any: [{contains: 'x'}, {contains: 'a'}]} | a | true", "{any: [{contains: 'x'}, {contains: 'y'}]} | a | false",
            "{all: [{contains: 'a'}, {contains: 'b'}]} | a b | true", "{all: [{contains: 'a'}, {contains: 'b'}]} | a | false",
            "{any: [{not: {contains: 'a'}}, {all: [{contains: 'a'}, {contains: 'b'}]}]} | b a | true"})
    void rules_combine(String rule, String text, boolean met) {
        assertThat(Rated.met(rule, text)).isEqualTo(met);
    }

    @Test
    void in_names_the_deliverable_that_is_looked_at() {
        Submission both = Rated.files("a.md", "apple", "b.md", "pear");

        assertThat(Rated.rate(Rated.task("a.md", "b.md"), "{in: 'a.md', contains: 'apple'}", both).met()).isTrue();
        assertThat(Rated.rate(Rated.task("a.md", "b.md"), "{in: 'b.md', contains: 'apple'}", both).met()).isFalse();
        assertThat(Rated.rate(Rated.task("a.md", "b.md"), "{any: [{in: 'a.md', contains: 'pear'}, {in: 'b.md', contains: 'pear'}]}", both).met()).isTrue();
    }

    @Test
    void without_in_a_rule_looks_at_all_that_was_handed_in() {
        assertThat(Rated.rate(Rated.task("a.md", "b.md"), "{contains: ['apple', 'pear']}", Rated.files("a.md", "apple", "b.md", "pear")).met()).isTrue();
    }

    @Test
    void what_was_not_handed_in_meets_nothing_not_even_a_not() {
        var verdict = Rated.rate(Rated.task("a.md", "b.md"), "{in: 'b.md', not: {contains: 'x'}}", Rated.files("a.md", "x"));

        assertThat(verdict.met()).isFalse();
        assertThat(verdict.grounds().reason()).isEqualTo("b.md was not handed in.");
        assertThat(verdict.grounds().fix()).isEqualTo("Hand in b.md.");
    }

    @Test
    void a_pitfall_did_not_occur_in_what_was_not_handed_in() {
        var verdict = Rated.rate(Rated.task("a.md", "b.md"), Importance.PITFALL, "{in: 'b.md', contains: 'x'}", Rated.files("a.md", "x"));

        assertThat(verdict.met()).isFalse();
        assertThat(verdict.grounds().reason()).isEqualTo("b.md was not handed in. So it did not occur.");
    }

    @Test
    void a_pitfall_that_occurred_comes_with_a_quotation_and_a_fix() {
        var verdict = Rated.rate(Rated.task("a.md"), Importance.PITFALL, "{contains: 'guarantee'}", Submission.of("We guarantee profits."));

        assertThat(verdict.met()).isTrue();
        assertThat(verdict.grounds().reason()).contains("We guarantee profits.");
        assertThat(verdict.grounds().fix()).isNotBlank();
    }
}
