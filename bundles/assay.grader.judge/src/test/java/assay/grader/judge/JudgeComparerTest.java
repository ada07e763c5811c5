// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.grading.Preference;
import assay.core.grading.Preference.Better;
import assay.core.grading.Preference.Look;
import assay.core.settings.Settings;
import assay.core.spi.model.Certainty;
import assay.core.spi.model.Model;
import assay.core.spi.model.Reply;
import assay.core.work.Submission;
import assay.testkit.fakes.FakePair;
import assay.testkit.fakes.FakeWorkshop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeComparerTest {
    private static Preference compare(Model model, Settings with) throws Exception {
        FakePair pair = FakePair.of(Judging.task(), Submission.of("A splendid report."), Submission.of("A dull report."), with);
        return new JudgeComparer("", "", Path.of("")).compare(pair, FakeWorkshop.with(model));
    }

    @Test
    void a_judge_that_always_takes_the_first_makes_an_inconsistent_tie() throws Exception {
        Preference.Given given = (Preference.Given) compare(PairJudge.saying((a, b) -> "first"), Judging.WITH);

        assertThat(given.better()).isEqualTo(Better.TIE);
        assertThat(given.isInconsistent()).isTrue();
        assertThat(given.looks()).containsExactly(new Look(false, Better.FIRST), new Look(true, Better.SECOND));
    }

    @Test
    void both_orders_are_asked_and_agree() throws Exception {
        Preference.Given given = (Preference.Given) compare(PairJudge.preferring("splendid"), Judging.WITH);

        assertThat(given.looks()).containsExactly(new Look(false, Better.FIRST), new Look(true, Better.FIRST));
        assertThat(given.isInconsistent()).isFalse();
        assertThat(given.grounds().confidence()).hasValue(0.8);
    }

    @Test
    void a_judge_without_a_usable_answer_prefers_nothing() throws Exception {
        Preference preference = compare(p -> Reply.of("The first is better."), Judging.WITH.with("retries", 1));

        assertThat(preference).isInstanceOf(Preference.Failed.class);
        assertThat(preference.grounds().reason()).contains("2 answers").contains("no JSON");
    }

    @Test
    void more_jurors_decide() throws Exception {
        int[] asked = {0};
        Model moody = prompt -> PairJudge.saying((a, b) -> asked[0]++ < 2 ? "tie" : a.contains("dull") ? "first" : "second").reply(prompt);

        Preference.Given given = (Preference.Given) compare(moody, Judging.WITH.with("samples", 3));

        assertThat(given.better()).isEqualTo(Better.SECOND);
        assertThat(given.grounds().confidence()).hasValue(2.0 / 3);
    }

    @Test
    void the_probability_of_the_choice_is_its_confidence_when_asked_for() throws Exception {
        Model sure = prompt -> {
            Reply reply = PairJudge.preferring("splendid").reply(prompt);
            int at = reply.text().indexOf("\"better\": \"") + 11;
            return reply.with(new Certainty(reply.text().length(), List.of(new Certainty.Spot(at, at + 5, reply.text().startsWith("first", at) ? 0.9 : 0.7, List.of()))));
        };

        Preference.Given given = (Preference.Given) compare(sure, Judging.WITH.with("confidence", "logprobs"));

        assertThat(given.better()).isEqualTo(Better.FIRST);
        assertThat(given.grounds().confidence().orElseThrow()).isCloseTo(0.8, within(1e-9));
    }
}
