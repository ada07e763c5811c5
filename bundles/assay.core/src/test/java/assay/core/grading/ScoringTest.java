// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.grading.Assessment.Completion;
import assay.core.grading.Ruling.Standing;
import assay.core.task.Annotations;
import assay.core.task.Criterion;
import assay.core.task.Importance;
import assay.core.task.Rubric;
import assay.core.task.Scale;
import assay.core.task.Weighing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final Criterion CRITICAL = criterion("critical", Importance.CRITICAL, OptionalDouble.empty(), null);
    private static final Criterion IMPORTANT = criterion("important", Importance.IMPORTANT, OptionalDouble.empty(), null);
    private static final Criterion OPTIONAL = criterion("optional", Importance.OPTIONAL, OptionalDouble.empty(), null);
    private static final Criterion PITFALL = criterion("pitfall", Importance.PITFALL, OptionalDouble.empty(), null);
    private static final Rubric RUBRIC = new Rubric(List.of(CRITICAL, IMPORTANT, OPTIONAL, PITFALL));

    private static Criterion criterion(String id, Importance importance, OptionalDouble points, String parent) {
        return new Criterion(id, "states " + id, importance, Optional.empty(),
                new Weighing(points, OptionalDouble.empty(), Optional.ofNullable(parent), Scale.BINARY), Annotations.NONE);
    }

    /** Rulings in rubric order: {@code +} met, {@code -} not met, {@code ?} open, {@code !} only broken graders. */
    private static Assessment assess(Rubric rubric, String standings, ScoringProfile profile) {
        List<Criterion> leaves = rubric.leaves();
        List<Ruling> rulings = Stream.iterate(0, i -> i < leaves.size(), i -> i + 1).map(i -> switch (standings.charAt(i)) {
            case '+' -> new Ruling(leaves.get(i).id(), Standing.MET, 1, "rule");
            case '-' -> new Ruling(leaves.get(i).id(), Standing.NOT_MET, 0, "rule");
            case '?' -> new Ruling(leaves.get(i).id(), Standing.OPEN, 0, "none");
            default -> new Ruling(leaves.get(i).id(), Standing.FAILED, 0, "broken");
        }).toList();
        return Scoring.assess(rubric, rulings, profile);
    }

    @Test
    void upbench_asks_for_all_critical_and_important_and_a_pitfall_avoided_counts_as_met() {
        Assessment a = assess(RUBRIC, "++--", ScoringProfile.UPBENCH);

        assertThat(a.completion()).isEqualTo(Completion.COMPLETE);
        assertThat(a.score()).hasValue(0.75);
        assertThat(a.failed()).containsExactly("optional");
    }

    @Test
    void one_important_miss_is_a_near_miss() {
        Assessment a = assess(RUBRIC, "+-+-", ScoringProfile.UPBENCH);

        assertThat(a.completion()).isEqualTo(Completion.INCOMPLETE);
        assertThat(a.isNearMiss()).isTrue();
        assertThat(a.gateFailed()).containsExactly("important");
    }

    @Test
    void strict_asks_for_everything_and_for_no_pitfall() {
        assertThat(assess(RUBRIC, "+++-", ScoringProfile.STRICT).isComplete()).isTrue();
        assertThat(assess(RUBRIC, "++++", ScoringProfile.STRICT).gateFailed()).containsExactly("pitfall");
    }

    @Test
    void weighted_uses_the_weights_of_rubrics_as_rewards() {
        assertThat(assess(RUBRIC, "++--", ScoringProfile.WEIGHTED).score().getAsDouble()).isCloseTo((1.0 + 0.7 + 0.9) / 2.9, within(1e-12));
    }

    @Test
    void an_open_criterion_outside_the_gate_leaves_the_completion_known_and_the_score_not() {
        Assessment a = assess(RUBRIC, "++?-", ScoringProfile.UPBENCH);

        assertThat(a.completion()).isEqualTo(Completion.COMPLETE);
        assertThat(a.score()).isEmpty();
        assertThat(a.open()).containsExactly("optional");
    }

    @Test
    void a_gated_miss_decides_whatever_is_open_and_a_broken_grader_decides_nothing() {
        assertThat(assess(RUBRIC, "-?+-", ScoringProfile.UPBENCH).completion()).isEqualTo(Completion.INCOMPLETE);
        assertThat(assess(RUBRIC, "+?+-", ScoringProfile.UPBENCH).completion()).isEqualTo(Completion.OPEN);
        assertThat(assess(RUBRIC, "+!+-", ScoringProfile.UPBENCH).completion()).isEqualTo(Completion.FAILED);
    }

    @Test
    void signed_points_may_be_negative_for_a_task() {
        Rubric rubric = new Rubric(List.of(criterion("good", Importance.IMPORTANT, OptionalDouble.of(5), null),
                criterion("bad", Importance.IMPORTANT, OptionalDouble.of(-8), null)));

        assertThat(assess(rubric, "-+", ScoringProfile.SIGNED_POINTS).score()).hasValue(-1.6);
        assertThat(assess(rubric, "+-", ScoringProfile.SIGNED_POINTS).score()).hasValue(1);
    }

    @Test
    void signed_points_without_a_positive_point_have_no_score() {
        Rubric rubric = new Rubric(List.of(criterion("bad", Importance.IMPORTANT, OptionalDouble.of(-8), null)));

        assertThat(assess(rubric, "-", ScoringProfile.SIGNED_POINTS).score()).isEmpty();
    }

    @Test
    void a_tree_averages_its_branches() {
        Rubric tree = new Rubric(List.of(criterion("a", Importance.CRITICAL, OptionalDouble.empty(), null),
                criterion("a1", Importance.CRITICAL, OptionalDouble.empty(), "a"), criterion("a2", Importance.CRITICAL, OptionalDouble.empty(), "a"),
                criterion("b", Importance.CRITICAL, OptionalDouble.empty(), null)));

        assertThat(tree.leaves()).extracting(Criterion::id).containsExactly("a1", "a2", "b");
        assertThat(assess(tree, "+-+", ScoringProfile.TREE).score()).hasValue(0.75);
    }

    @Test
    void no_criteria_means_open_and_never_complete() {
        assertThat(assess(Rubric.EMPTY, "", ScoringProfile.UPBENCH).completion()).isEqualTo(Completion.OPEN);
    }
}
