// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.settings.Settings;
import assay.core.spi.model.Model;
import assay.core.spi.model.Reply;
import assay.grader.judge.answer.Quotes;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    private static final String TEXT = "The **total** is\n  3,560 dollars — “not 3,500”. March was best; it brought 1,410.";

    private static Model quoting(String passage) {
        return p -> Reply.of(new ScriptedJudge((id, text) -> "yes").reply(p).text().replace("\"evidence\":[]", "\"evidence\":[\"" + passage + "\"]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The total is 3,560 dollars", "the TOTAL is 3,560", "- \"not 3,500\"", "The total … it brought 1,410", "\"March was best;", "The **total** is"})
    void a_passage_occurs_whatever_its_spaces_quotation_marks_and_emphasis(String passage) {
        assertThat(new Quotes(List.of(TEXT)).has(passage)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The total is 3,561 dollars", "it brought 1,410 … The total", "", "…", "April"})
    void a_passage_that_is_not_there_does_not_occur(String passage) {
        assertThat(new Quotes(List.of(TEXT)).has(passage)).isFalse();
    }

    @Test
    void a_passage_that_occurs_goes_into_the_reason() throws Exception {
        Verdict verdict = Judging.verdict(Judging.WITH, TEXT, quoting("March was best"));

        assertThat(verdict.grounds().reason()).isEqualTo("Seen. Evidence: “March was best”.");
        assertThat(verdict.grounds().confidence()).hasValue(0.75);
    }

    @Test
    void a_passage_that_does_not_occur_is_asked_about_again_and_then_costs_confidence() throws Exception {
        FakeWorkshop shop = FakeWorkshop.with(quoting("April was best"));

        Verdict verdict = Judging.judge().grade(FakeGrading.of(Judging.task(Judging.criterion("right", Judging.WITH)), TEXT), shop).get(0);

        assertThat(shop.prompts()).hasSize(3);
        assertThat(ScriptedJudge.question(shop.prompts().get(1))).contains("the passage \"April was best\", quoted for criterion \"right\", does not occur");
        assertThat(verdict).isInstanceOf(Verdict.Graded.class);
        assertThat(verdict.grounds().reason()).doesNotContain("April").contains("also quoted what does not occur");
        assertThat(verdict.grounds().confidence()).hasValue(0.5);
    }

    @Test
    void where_evidence_is_required_a_verdict_never_stands_on_what_does_not_occur() throws Exception {
        Settings required = Judging.WITH.with("evidence", "required");

        assertThat(Judging.verdict(required, TEXT, quoting("April was best"))).isInstanceOf(Verdict.GraderFailed.class);
        assertThat(Judging.verdict(required, TEXT, new ScriptedJudge((id, text) -> "yes"))).isInstanceOf(Verdict.GraderFailed.class);
        assertThat(Judging.verdict(required, TEXT, new ScriptedJudge((id, text) -> "no"))).isInstanceOf(Verdict.Graded.class);
        assertThat(Judging.verdict(required, TEXT, quoting("March was best"))).isInstanceOf(Verdict.Graded.class);
    }
}
