// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.work.Submission;
import assay.testkit.fakes.TaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceRuleTest {
    private static boolean letter(String text) {
        return Rated.met(TaskBuilder.task("t").wantsChoice("pick", "a", "b", "c"), "{choice: 'b'}", text);
    }

    private static boolean word(String text) {
        return Rated.met(TaskBuilder.task("t").wantsChoice("pick", "request-row", "local-map"), "{choice: 'request-row'}", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "B", " b.\n", "**b**", "I choose b", "Option B", "Answer: b", "My choice is **b**.", "```\nb\n```", "b)",
        "I pick option b because it is a plan that keeps the budget", "b\n\nIt is cheaper."})
    void a_letter_is_understood(String text) {
        assertThat(letter(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "option a or option b", "**a** rather than **b**", "abc", "plan bb", "none", "I choose c", "beb"})
    void another_letter_two_letters_and_none_are_no_choice_of_it(String text) {
        assertThat(letter(text)).isFalse();
    }

    @Test
    void an_article_is_no_option() {
        assertThat(Rated.met(TaskBuilder.task("t").wantsChoice("pick", "a", "b"), "{choice: 'a'}", "I choose a cheap one")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"request-row,true", "Request row,true", "I go with request-row because it is safe,true", "request-rows,false",
        "my-request-row,false", "request-row beats local-map,false", "local-map,false"})
    void words_are_found_as_whole_words(String text, boolean met) {
        assertThat(word(text)).isEqualTo(met);
    }

    @Test
    void two_options_are_told_as_such() {
        var verdict = Rated.rate(TaskBuilder.task("t").wantsChoice("pick", "left", "right"), "{choice: 'left'}", Submission.of("left or right"));

        assertThat(verdict.grounds().reason()).isEqualTo("Several options are named: \"left\", \"right\".");
    }

    @Test
    void a_choice_beside_a_file_is_found_in_its_own_block() {
        TaskBuilder task = TaskBuilder.task("t").wantsChoice("pick", "left", "right").wants("why.md");

        assertThat(Rated.met(task, "{choice: 'left'}", "```md why.md\nright is dear\n```\n```pick\nleft\n```")).isTrue();
    }
}
