// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.grading.Verdict;
import assay.core.settings.Settings;
import assay.core.spi.model.Certainty;
import assay.core.spi.model.Certainty.Other;
import assay.core.spi.model.Certainty.Spot;
import assay.core.spi.model.Model;
import assay.core.spi.model.Reply;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Confidence from how likely the model held the verdict as it wrote it. */
class LikelihoodTest {
    private static final Settings WITH = Judging.WITH.with("confidence", "logprobs");
    private static final String VERDICT = "\"answer\":\"yes\"";

    private static Model sure(Function<Integer, Certainty> certainty) {
        return prompt -> {
            Reply reply = new ScriptedJudge((id, text) -> "yes").reply(prompt);
            return reply.with(certainty.apply(reply.text().indexOf(VERDICT) + VERDICT.indexOf("yes")));
        };
    }

    private static Verdict.Graded graded(Settings with, Model model) throws Exception {
        return (Verdict.Graded) Judging.verdict(with, "Text.", model);
    }

    @Test
    void the_probability_of_the_verdicts_token_is_its_confidence() throws Exception {
        Verdict.Graded verdict = graded(WITH, sure(at -> new Certainty(10_000, List.of(new Spot(at - 40, at - 30, 0.3, List.of()), new Spot(at, at + 3, 0.83, List.of(new Other("no", 0.17)))))));

        assertThat(verdict.met()).isTrue();
        assertThat(verdict.grounds().confidence()).hasValue(0.83);
    }

    @Test
    void other_spellings_of_the_verdict_count_with_it() throws Exception {
        Verdict.Graded verdict = graded(WITH, sure(at -> new Certainty(10_000, List.of(new Spot(at, at + 3, 0.6, List.of(new Other("no", 0.2), new Other("Yes", 0.15), new Other(" yes", 0.05)))))));

        assertThat(verdict.grounds().confidence().orElseThrow()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void a_verdict_of_several_tokens_is_as_likely_as_all_of_them() throws Exception {
        Verdict.Graded verdict = graded(WITH, sure(at -> new Certainty(10_000, List.of(new Spot(at - 1, at + 1, 0.9, List.of()), new Spot(at + 1, at + 4, 0.5, List.of())))));

        assertThat(verdict.grounds().confidence().orElseThrow()).isCloseTo(0.45, within(1e-9));
    }

    @Test
    void a_verdict_of_which_nothing_else_was_likely_is_certain() throws Exception {
        assertThat(graded(WITH, sure(at -> new Certainty(10_000, List.of()))).grounds().confidence()).hasValue(1);
    }

    @Test
    void where_the_server_tells_nothing_of_it_there_is_no_confidence_and_not_the_stated_one() throws Exception {
        assertThat(graded(WITH, new ScriptedJudge((id, text) -> "yes")).grounds().confidence()).isEmpty();
        assertThat(graded(WITH, sure(at -> new Certainty(at, List.of()))).grounds().confidence()).isEmpty();
        assertThat(graded(Judging.WITH, new ScriptedJudge((id, text) -> "yes")).grounds().confidence()).hasValue(0.75);
    }

    @Test
    void each_criterion_has_the_confidence_of_its_own_verdict() throws Exception {
        Model model = prompt -> {
            Reply reply = new ScriptedJudge((id, text) -> "yes").reply(prompt);
            int second = reply.text().indexOf(VERDICT, reply.text().indexOf("\"criterion\":\"second\"")) + VERDICT.indexOf("yes");
            return reply.with(new Certainty(10_000, List.of(new Spot(second, second + 3, 0.7, List.of()))));
        };

        List<Verdict> verdicts = Judging.verdicts(Judging.task(Judging.criterion("first", WITH), Judging.criterion("second", WITH)), assay.core.work.Submission.of("Text."), model);

        assertThat(verdicts).extracting(v -> v.grounds().confidence().orElseThrow()).containsExactly(1.0, 0.7);
    }
}
