// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.settings.Settings;
import assay.core.spi.model.Reply;
import assay.core.spi.model.Model;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Submission;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class JuryTest {
    private static final Settings THREE = Judging.WITH.with("samples", 3);

    /** Answers each call with the next of these. */
    private static Model inTurn(String... answers) {
        Iterator<String> next = Arrays.asList(answers).iterator();
        return prompt -> {
            String answer = next.next();
            return answer.equals("broken") ? Reply.of("No.") : new ScriptedJudge((id, text) -> answer).reply(prompt);
        };
    }

    private static Verdict of(Criterion criterion, String... answers) throws Exception {
        Task task = Judging.task(criterion);
        return Judging.verdicts(task, Submission.of("Text."), inTurn(answers)).get(0);
    }

    private static Verdict.Graded graded(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Graded.class);
        return (Verdict.Graded) verdict;
    }

    @Test
    void the_majority_of_samples_decides_and_its_share_is_the_confidence() throws Exception {
        Verdict.Graded verdict = graded(of(Judging.criterion("right", THREE), "yes", "no", "yes"));

        assertThat(verdict.met()).isTrue();
        assertThat(verdict.grounds().confidence()).hasValue(2.0 / 3);
        assertThat(verdict.grounds().reason()).contains("scripted:one yes, scripted:one #2 no, scripted:one #3 yes");
        assertThat(verdict.rater().name()).isEqualTo("judge:scripted:one x3");
    }

    @Test
    void a_tie_is_not_met_unless_told_otherwise_and_is_named() throws Exception {
        Settings two = Judging.WITH.with("models", "scripted:one|scripted:two");

        assertThat(graded(of(Judging.criterion("right", two), "yes", "no")).met()).isFalse();
        assertThat(of(Judging.criterion("right", two), "yes", "no").grounds().reason()).contains("1 to 1, a tie, which counts as not met");
        assertThat(graded(of(Judging.criterion("right", two.with("tie", "met")), "yes", "no")).met()).isTrue();
        assertThat(of(Judging.criterion("right", two.with("tie", "abstain")), "yes", "no")).isInstanceOf(Verdict.Abstained.class);
    }

    @Test
    void unanimity_takes_one_no() throws Exception {
        assertThat(graded(of(Judging.criterion("right", THREE.with("vote", "unanimous")), "yes", "yes", "no")).met()).isFalse();
        assertThat(graded(of(Judging.criterion("right", THREE.with("vote", "unanimous")), "yes", "yes", "yes")).met()).isTrue();
    }

    @Test
    void the_mean_of_ratings_is_held_against_the_pass_mark() throws Exception {
        Verdict.Graded below = graded(of(Judging.scaled("clear", THREE.with("vote", "mean")), "5", "5", "1"));
        Verdict.Graded above = graded(of(Judging.scaled("clear", THREE.with("vote", "mean")), "5", "5", "2"));

        assertThat(below.rating()).isEqualTo(11.0 / 3);
        assertThat(below.met()).isFalse();
        assertThat(above.met()).isTrue();
    }

    @Test
    void the_majority_on_a_scale_is_the_middle_rating() throws Exception {
        Verdict.Graded verdict = graded(of(Judging.scaled("clear", THREE), "1", "4", "5"));

        assertThat(verdict.rating()).isEqualTo(4);
        assertThat(verdict.met()).isTrue();
    }

    @Test
    void one_broken_juror_of_three_is_left_out_and_two_are_too_many() throws Exception {
        Settings once = THREE.with("retries", 0);

        assertThat(graded(of(Judging.criterion("right", once), "yes", "broken", "yes")).grounds().reason()).contains("scripted:one #2 no answer");
        assertThat(of(Judging.criterion("right", once), "yes", "broken", "broken")).isInstanceOf(Verdict.GraderFailed.class);
    }

    @Test
    void a_pitfall_that_occurred_is_met_and_hears_the_fix() throws Exception {
        Verdict.Graded occurred = graded(of(Judging.pitfall("invented", Judging.WITH), "yes"));
        Verdict.Graded avoided = graded(of(Judging.pitfall("invented", Judging.WITH), "no"));

        assertThat(occurred.met()).isTrue();
        assertThat(occurred.grounds().fix()).isEqualTo("Mend it.");
        assertThat(avoided.met()).isFalse();
        assertThat(avoided.grounds().fix()).isEmpty();
        assertThat(List.of(occurred.rating(), avoided.rating())).containsExactly(1.0, 0.0);
    }
}
