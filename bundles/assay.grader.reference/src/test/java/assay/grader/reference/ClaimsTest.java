// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference;

import static assay.grader.reference.Compared.rate;
import static assay.grader.reference.Compared.share;
import static assay.grader.reference.Compared.sourced;
import static assay.grader.reference.Compared.with;
import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.settings.Settings;
import assay.core.task.Importance;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.testkit.fakes.TaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {
    private static final String REPORT = """
            # Sales of lamps
            On 14 September 2026 the board, led by Maria Silva, saw revenue of $1,234,567 in 2025, up 12.34 % on the year before.

            The customer wrote: we will not renew this contract. Lisbon Lighting holds a share of 0.31 of the market.
            """;

    private static Settings kinds(String kind) {
        return with("claims", with("kinds", kind));
    }

    @ParameterizedTest(name = "{0} in [{1}]: {2}")
    @CsvSource(delimiter = '|', value = {
            "figures | Revenue was 1,234,567 dollars. | true",
            "figures | Revenue was $1.2 million. | true",
            "figures | Revenue was 1.23m, up 12.3 percent. | true",
            "figures | Revenue was $1.3 million. | false",
            "figures | It grew by 12 %. | true",
            "figures | It grew by 13 %. | false",
            "figures | The share is 31 %. | true",
            "figures | In 2025 it rose. | true",
            "figures | In 2024 it rose. | false",
            "dates | They met on 2026-09-14. | true",
            "dates | They met on September 15, 2026. | false",
            "names | There Maria Silva spoke. | true",
            "names | There Silva spoke for Lisbon Lighting. | true",
            "names | There Mario Silva spoke. | false",
            "names | There Lisbon spoke to Porto. | false",
            "quotations | He said “we will not renew this contract”. | true",
            "quotations | He said \"we will gladly renew this contract\". | false"})
    void a_claim_stands_in_the_sources_or_does_not(String kind, String text, boolean met) {
        assertThat(rate(sourced(REPORT), kinds(kind), text).met()).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"figures | ~1. First~2. Second~ three reasons | false", "names | ~However, we agree. Tomorrow is Monday.~ | false"})
    void list_numbers_and_beginnings_of_sentences_are_no_claims(String kind, String text, boolean met) {
        Verdict.Graded verdict = rate(sourced(REPORT), kinds(kind), text.replace('~', '\n'));

        assertThat(verdict.met()).isEqualTo(met);
        assertThat(verdict.grounds().reason()).startsWith("0 of the 0 claims").contains("At least 1 are asked for");
    }

    @Test
    void a_reason_says_what_was_found_where_and_what_is_nearest_to_the_rest() {
        Verdict.Graded verdict = rate(sourced(REPORT), kinds("figures"), "Revenue was $1,234,567, and revenue grew by 99.5 % on the year.");

        assertThat(verdict.grounds().reason()).startsWith("1 of the 2 claims in answer.md stand in the sources, such as figure \"1,234,567\" in report.md: ")
                .contains("Not found: figure \"99.5 %\" (nearest in report.md: \"").contains("board, led by");
        assertThat(verdict.grounds().fix()).isEqualTo("Check against the sources: \"99.5 %\".");
    }

    @Test
    void a_share_of_the_claims_may_be_enough() {
        assertThat(rate(sourced(REPORT), with("claims", with("kinds", "figures").with("at-least", share("0.5"))), "It was 2025, not 1999.").met()).isTrue();
    }

    @Test
    void a_pitfall_occurs_where_something_is_invented() {
        Criterion pitfall = new Criterion("c", "States a figure that is not in the report", Importance.PITFALL,
                new GraderChoice("reference", with("invented", with("kinds", "figures"))));

        assertThat(((Verdict.Graded) Compared.verdict(sourced(REPORT).criterion(pitfall).build(), "It was 777 in 2025.")).met()).isTrue();
        assertThat(((Verdict.Graded) Compared.verdict(sourced(REPORT).criterion(pitfall).build(), "It was fine in 2025.")).met()).isFalse();
        assertThat(((Verdict.Graded) Compared.verdict(sourced(REPORT).criterion(pitfall).build(), "")).met()).isFalse();
    }

    @Test
    void a_folder_of_the_tasks_files_is_a_knowledge_base() {
        TaskBuilder task = TaskBuilder.task("t").wants("answer.md").material("kb/one.md", "The fee is 310 euros.").material("kb/two.md", "The term is 36 months.").material("other.md", "99 euros");
        Settings folder = with("claims", with("kinds", "figures").with("sources", "kb/"));

        assertThat(rate(task, folder, "310 euros for 36 months").met()).isTrue();
        assertThat(rate(TaskBuilder.task("t").wants("answer.md").material("kb/one.md", "310 euros").material("other.md", "99 euros"), folder, "99 euros").met()).isFalse();
    }

    @Test
    void sources_that_the_task_does_not_have_are_named_at_lint() {
        assertThat(Compared.complaints(sourced(REPORT), with("claims", with("sources", "reprot.md")))).singleElement().asString().contains("did you mean \"report.md\"?");
        assertThat(Compared.complaints(sourced(REPORT), with("claims", with("kinds", "figure")))).singleElement().asString().contains("must be one of figures");
    }
}
