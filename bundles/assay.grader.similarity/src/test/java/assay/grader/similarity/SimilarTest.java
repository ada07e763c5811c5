// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity;

import static assay.grader.similarity.Likened.number;
import static assay.grader.similarity.Likened.rate;
import static assay.grader.similarity.Likened.similar;
import static assay.grader.similarity.Likened.to;
import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.settings.Settings;
import assay.core.task.Annotations;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Scale;
import assay.core.task.Weighing;
import assay.testkit.fakes.TaskBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimilarTest {
    private static final String RULE = "The deposit is paid back within sixty days.";
    private static final String OTHER = "The cafeteria serves soup on Mondays. Bicycles are parked behind the hall. Visitors sign the book at the gate. The library opens at nine. "
            + "Chess is played on Thursdays in the small room. Please water the plants twice a week. The lift is out of order until spring. ";

    @Test
    void other_words_for_the_same_are_near_and_other_things_far() throws Exception {
        assertThat(rate(to(RULE), similar("0.7"), "The landlord must return the security deposit in at most 60 days.").met()).isTrue();
        assertThat(rate(to(RULE), similar("0.3"), "The cat sleeps on the warm windowsill.").met()).isFalse();
    }

    @Test
    void what_stands_beside_the_answer_counts_against_the_whole_and_not_against_passages() throws Exception {
        assertThat(rate(to(RULE), similar("0.7"), OTHER + RULE).met()).isFalse();
        assertThat(rate(to(RULE), similar("0.7", "passages"), OTHER + RULE).met()).isTrue();
    }

    @Test
    void what_is_missing_counts_against_passages() throws Exception {
        String reference = RULE + "\n\n" + OTHER;

        assertThat(rate(to(reference), similar("0.95", "passages"), reference).met()).isTrue();
        assertThat(rate(to(reference), similar("0.95", "passages"), RULE).met()).isFalse();
    }

    @Test
    void the_reason_shows_the_cosine_and_the_nearest_passages() throws Exception {
        Verdict.Graded graded = rate(to(RULE), similar("0.99"), OTHER + RULE);

        assertThat(graded.grounds().reason()).contains("0.990 asked for").containsPattern("cosine 0\\.\\d{3}").contains("of the whole texts").contains("Nearest: \"");
        assertThat(graded.grounds().fix()).isNotBlank().doesNotContain("deposit");
    }

    @Test
    void of_several_reference_answers_the_likest_counts() throws Exception {
        TaskBuilder task = TaskBuilder.task("t").wants("answer.md").attach("one.md", "Bananas are yellow.").attach("two.md", RULE);
        Settings both = Settings.EMPTY.with("similar", Settings.EMPTY.with("at-least", number("0.9")).with("against", assay.core.settings.Setting.ofTexts(java.util.List.of("one.md", "two.md"))));

        assertThat(rate(task, both, RULE).met()).isTrue();
    }

    @Test
    void on_a_scale_the_rating_is_the_cosine_and_nothing_below_zero() throws Exception {
        Criterion scaled = new Criterion("c", "How near it is", Importance.CRITICAL, Optional.of(new GraderChoice("similarity", similar("0.5"))),
                Weighing.on(new Scale(0, 100, 100)), Annotations.NONE);

        Verdict.Graded same = (Verdict.Graded) Likened.verdict(to(RULE).criterion(scaled).build(), RULE);
        Verdict.Graded far = (Verdict.Graded) Likened.verdict(to(RULE).criterion(scaled).build(), "Photosynthesis turns light into sugar.");

        assertThat(same.rating()).isGreaterThan(99.999);
        assertThat(far.rating()).isBetween(0.0, 25.0);
    }

    @Test
    void a_reference_that_is_missing_is_said_when_the_suite_is_checked_and_is_no_zero_in_a_run() throws Exception {
        TaskBuilder without = TaskBuilder.task("t").wants("answer.md");

        assertThat(Likened.complaints(TaskBuilder.task("t").wants("answer.md"), similar("0.7"))).singleElement().asString().contains("the task has none");
        assertThat(Likened.verdict(without.criterion("c", "similarity", similar("0.7")).build(), RULE)).isInstanceOfSatisfying(Verdict.GraderFailed.class,
                failed -> assertThat(failed.grounds().reason()).contains("no reference answer"));
    }

    @Test
    void mistakes_in_its_settings_are_named_with_what_is_allowed() {
        assertThat(Likened.complaints(to(RULE), similar("1.2"))).singleElement().asString().contains("between -1 and 1");
        assertThat(Likened.complaints(to(RULE), similar("0.5", "most"))).singleElement().asString().contains("whole, passages");
        assertThat(Likened.complaints(to(RULE), Settings.EMPTY.with("similar", Settings.EMPTY.with("measure", "whole")))).singleElement().asString().contains("needs at-least");
        assertThat(Likened.complaints(to(RULE), Settings.EMPTY.with("simlar", number("0.5")))).singleElement().asString().contains("did you mean \"similar\"");
    }

    @Test
    void its_identity_names_the_model_by_digest() {
        assertThat(Likened.GRADER.fingerprint(to(RULE).criterion("c", "similarity", similar("0.7")).build().rubric().criteria().get(0)).orElseThrow())
                .contains("all-MiniLM-L6-v2-q").containsPattern("[0-9a-f]{64}");
    }
}
