// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference;

import static assay.grader.reference.Compared.against;
import static assay.grader.reference.Compared.percent;
import static assay.grader.reference.Compared.rate;
import static assay.grader.reference.Compared.share;
import static assay.grader.reference.Compared.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.grading.Verdict;
import assay.core.settings.Settings;
import assay.testkit.fakes.TaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {
    private static Settings rouge(String variant, String measure) {
        return with("rouge", with("variant", variant).with("measure", measure).with("at-least", share("0.5")));
    }

    /** Lin 2004, section 3.1: "police killed the gunman" against S2 and S3 have ROUGE-L 3/4 and 2/4, and the same ROUGE-2. */
    @ParameterizedTest
    @CsvSource({"police kill the gunman, l, 75", "the gunman kill police, l, 50", "police kill the gunman, 2, 33.333", "the gunman kill police, 2, 33.333",
            "the gunman police killed, l, 50", "the gunman kill police, 1, 75"})
    void rouge_gives_the_numbers_of_its_paper(String candidate, String variant, double percent) {
        assertThat(percent(against("police killed the gunman"), rouge(variant, "f1"), candidate)).isCloseTo(percent, within(.001));
    }

    @ParameterizedTest
    @CsvSource({"recall, 66.667", "precision, 50", "f1, 57.143"})
    void measures_divide_by_what_they_say(String measure, double percent) {
        assertThat(percent(against("one two three"), rouge("1", measure), "one two four five")).isCloseTo(percent, within(.001));
    }

    @Test
    void token_f1_leaves_out_articles_and_punctuation() {
        assertThat(percent(against("The Eiffel Tower."), with("token-f1", share("0.8")), "an Eiffel tower")).isEqualTo(100);
        assertThat(percent(against("in the year 1889"), with("token-f1", share("0.8")), "1889")).isCloseTo(50, within(.001));
    }

    @Test
    void a_normalised_match_forgives_case_and_punctuation_and_an_exact_one_does_not() {
        assertThat(rate(against("Yes, the red one."), with("match", "normalised"), "yes - a blue one").met()).isFalse();
        assertThat(rate(against("Yes, the red one."), with("match", "normalised"), "yes, RED one").met()).isTrue();
        assertThat(rate(against("Yes."), with("match", "exact"), "yes.").met()).isFalse();
        assertThat(rate(against("Yes."), with("match", "exact"), " Yes.\n").met()).isTrue();
    }

    @Test
    void of_several_references_the_likest_counts() {
        TaskBuilder task = TaskBuilder.task("t").wants("answer.md").reference("a.md", "a cat").reference("b.md", "a dog");
        Settings either = with("match", with("against", assay.core.settings.Setting.ofTexts(java.util.List.of("a.md", "b.md"))));

        assertThat(rate(task, either, "dog").met()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.000 or 1000 and 12,5 % | 100", "1,000 alone | 50", "none | 0"})
    void numbers_of_the_reference_are_found_however_they_are_written(String text, double percent) {
        assertThat(percent(against("It rose by 12.5 % to 1,000."), with("numbers", with("at-least", share("1"))), text)).isEqualTo(percent);
    }

    @Test
    void a_tolerance_lets_numbers_be_near() {
        Settings near = with("numbers", with("relative", share("0.01")));

        assertThat(rate(against("It costs 1000."), near, "about 1,005").met()).isTrue();
        assertThat(rate(against("It costs 1000."), near, "about 1,015").met()).isFalse();
    }

    @Test
    void sets_are_compared_without_order_and_extra_items_cost_precision() {
        Settings precision = with("set-overlap", with("measure", "precision"));

        assertThat(percent(against("- red\n- green\n- blue"), precision, "1. Blue\n2. red\n3. green\n4. black")).isEqualTo(75);
        assertThat(percent(against("red, green"), with("set-overlap", with("measure", "jaccard")), "green; yellow")).isCloseTo(33.333, within(.001));
    }

    @Test
    void table_rows_are_compared_by_column_name() {
        Settings rows = with("table-overlap", with("measure", "recall"));
        String right = "| a | b |\n|---|---|\n| x | 1 |\n| y | 2 |\n";

        assertThat(percent(against(right), rows, "| B | A |\n|---|---|\n| 2.0 | y |\n| 3 | x |\n")).isEqualTo(50);
        assertThat(percent(against(right), rows, "| A |\n|---|\n| y |\n")).isZero();
    }

    @Test
    void a_missing_reference_is_the_graders_trouble_and_not_a_failure_of_the_work() {
        Verdict verdict = Compared.verdict(TaskBuilder.task("t").wants("answer.md").criterion("c", "reference", with("match", "exact")).build(), "x");

        assertThat(verdict).isInstanceOf(Verdict.GraderFailed.class);
        assertThat(verdict.grounds().reason()).isEqualTo("task \"t\" has no reference answer");
    }

    @Test
    void settings_that_make_no_sense_are_named() {
        assertThat(Compared.complaints(against("x"), with("rouge", with("variant", "7")))).singleElement().asString().contains("variant \"7\"");
        assertThat(Compared.complaints(against("x"), with("token-f1", share("1.5")))).singleElement().asString().contains("between 0 and 1");
        assertThat(Compared.complaints(against("x"), with("rogue", "l"))).singleElement().asString().contains("did you mean \"rouge\"?");
        assertThat(Compared.complaints(TaskBuilder.task("t"), with("match", "exact"))).singleElement().asString().contains("the task has none");
        assertThat(Compared.complaints(against("x"), with("match", with("against", "anwser.md")))).singleElement().asString().contains("did you mean \"answer.md\"?");
    }

    @Test
    void a_reason_does_not_give_the_reference_away() {
        Verdict.Graded verdict = rate(against("The secret is 4711."), with("numbers", with("at-least", share("1"))), "It is 12.");

        assertThat(verdict.grounds().reason() + verdict.grounds().fix()).doesNotContain("4711").contains("0 of 1 numbers");
    }
}
