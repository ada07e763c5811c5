// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import static assay.core.grading.Ruling.Standing.FAILED;
import static assay.core.grading.Ruling.Standing.MET;
import static assay.core.grading.Ruling.Standing.NOT_MET;
import static assay.core.grading.Ruling.Standing.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import assay.core.task.Annotations;
import assay.core.task.Criterion;
import assay.core.task.Importance;
import assay.core.task.Rubric;
import assay.core.task.Scale;
import assay.core.task.Weighing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulingsTest {
    private static Criterion criterion(Scale scale) {
        return new Criterion("c", "Says why", Importance.CRITICAL, Optional.empty(), Weighing.on(scale), Annotations.NONE);
    }

    private static Verdict graded(RaterKind kind, String name, boolean met) {
        return new Verdict.Graded("c", new Rater(kind, name), met, met ? 1 : 0, Grounds.NONE);
    }

    private static Ruling rule(Verdict... verdicts) {
        return Rulings.of(new Rubric(List.of(criterion(Scale.BINARY))), List.of(verdicts)).get(0);
    }

    @Test
    void people_outrank_the_judge_and_the_judge_outranks_the_rule() {
        Verdict rule = graded(RaterKind.RULE, "rule", true);
        Verdict judge = graded(RaterKind.JUDGE, "judge", false);
        Verdict person = graded(RaterKind.HUMAN, "ann", true);

        assertThat(rule(rule, judge).standing()).isEqualTo(NOT_MET);
        assertThat(rule(rule, judge, person).standing()).isEqualTo(MET);
        assertThat(rule(rule, judge, person).basis()).isEqualTo("human majority");
    }

    @Test
    void people_who_disagree_evenly_leave_it_open_until_somebody_settles_it() {
        Verdict yes = graded(RaterKind.HUMAN, "ann", true);
        Verdict no = graded(RaterKind.HUMAN, "bob", false);

        assertThat(rule(yes, no).standing()).isEqualTo(OPEN);
        assertThat(rule(yes, no, graded(RaterKind.ADJUDICATOR, "eve", false)).standing()).isEqualTo(NOT_MET);
    }

    @Test
    void a_broken_grader_says_nothing_of_the_work() {
        Verdict broken = new Verdict.GraderFailed("c", new Rater(RaterKind.JUDGE, "judge"), Grounds.because("no answer"));

        assertThat(rule(broken).standing()).isEqualTo(FAILED);
        assertThat(rule(broken, graded(RaterKind.RULE, "rule", true)).standing()).isEqualTo(MET);
    }

    @Test
    void a_pending_verdict_keeps_it_open() {
        assertThat(rule(new Verdict.Pending("c", new Rater(RaterKind.HUMAN, "ann"), Grounds.NONE)).standing()).isEqualTo(OPEN);
        assertThat(rule().standing()).isEqualTo(OPEN);
    }

    @Test
    void a_pending_verdict_of_people_is_waited_for_though_a_judge_has_spoken_and_not_though_an_adjudicator_has() {
        Verdict pending = new Verdict.Pending("c", new Rater(RaterKind.HUMAN, "ann"), Grounds.NONE);

        assertThat(rule(graded(RaterKind.JUDGE, "judge", true), pending).standing()).isEqualTo(OPEN);
        assertThat(rule(graded(RaterKind.ADJUDICATOR, "eve", true), pending).standing()).isEqualTo(MET);
        assertThat(rule(graded(RaterKind.HUMAN, "bob", true), new Verdict.Pending("c", new Rater(RaterKind.JUDGE, "judge"), Grounds.NONE)).standing()).isEqualTo(MET);
    }

    @Test
    void the_share_is_the_mean_rating_on_the_scale() {
        Criterion onFive = criterion(new Scale(1, 5, 4));
        List<Verdict> verdicts = List.of(new Verdict.Graded("c", new Rater(RaterKind.HUMAN, "a"), true, 5, Grounds.NONE),
                new Verdict.Graded("c", new Rater(RaterKind.HUMAN, "b"), true, 4, Grounds.NONE));

        assertThat(Rulings.of(new Rubric(List.of(onFive)), verdicts).get(0).share()).isEqualTo(0.875);
    }
}
