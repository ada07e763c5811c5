// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Annotations;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Weighing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GradingPlanTest {
    private static final Criterion RULED = criterion(Optional.of(new GraderChoice("rule", Settings.EMPTY.with("max-words", 5))));
    private static final Criterion JUDGED = criterion(Optional.of(new GraderChoice("judge", Settings.EMPTY.with("model", "a:b").with("samples", 3))));
    private static final Criterion UNGRADED = criterion(Optional.empty());

    private static Criterion criterion(Optional<GraderChoice> grader) {
        return new Criterion("c", "It is so", Importance.CRITICAL, grader, Weighing.DEFAULT, Annotations.NONE);
    }

    private static GradingPlan judge(Settings with) {
        return new GradingPlan(List.of(new GraderChoice("judge", with)));
    }

    @Test
    void a_grader_of_the_run_stands_beside_the_criterion_s_own() {
        assertThat(judge(Settings.EMPTY).gradersOf(RULED)).extracting(GraderChoice::grader).containsExactly("rule", "judge");
    }

    @Test
    void settings_of_the_run_count_before_those_of_the_criterion() {
        assertThat(judge(Settings.EMPTY.with("model", "c:d").with("vote", "mean")).gradersOf(JUDGED)).singleElement()
                .satisfies(g -> assertThat(g.with().canonical()).isEqualTo("{\"model\":\"c:d\",\"samples\":3,\"vote\":\"mean\"}"));
    }

    @Test
    void a_grader_may_be_kept_to_the_criteria_that_name_it() {
        GradingPlan own = judge(Settings.EMPTY.with("on", "own").with("model", "c:d"));

        assertThat(own.gradersOf(RULED)).extracting(GraderChoice::grader).containsExactly("rule");
        assertThat(own.gradersOf(UNGRADED)).isEmpty();
        assertThat(own.gradersOf(JUDGED)).singleElement().satisfies(g -> assertThat(g.with().keys()).containsExactly("model", "samples"));
    }

    @Test
    void a_grader_may_take_what_nobody_grades() {
        GradingPlan ungraded = judge(Settings.EMPTY.with("on", "ungraded"));

        assertThat(ungraded.gradersOf(RULED)).extracting(GraderChoice::grader).containsExactly("rule");
        assertThat(ungraded.gradersOf(UNGRADED)).containsExactly(new GraderChoice("judge", Settings.EMPTY));
    }

    @Test
    void another_word_for_which_criteria_is_refused() {
        assertThatThrownBy(() -> judge(Settings.EMPTY.with("on", "some"))).isInstanceOf(SettingsError.class).hasMessageContaining("all, own or ungraded");
    }
}
