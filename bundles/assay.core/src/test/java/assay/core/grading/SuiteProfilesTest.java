// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Importance;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteProfilesTest {
    private static final Settings OURS = Settings.EMPTY.with("name", "ours").with("aggregation", "weighted-fraction")
            .with("weights", Settings.EMPTY.with("critical", Setting.of(new BigDecimal("2.5")))).with("gate", "critical");

    @Test
    void a_suite_that_names_a_built_in_profile_gets_it() {
        Settings defaults = Settings.EMPTY.with("profile", "strict");

        assertThat(SuiteProfiles.wanted(defaults)).contains(ScoringProfile.STRICT);
    }

    @Test
    void a_suite_without_a_wish_wants_no_profile() {
        assertThat(SuiteProfiles.wanted(Settings.EMPTY)).isEmpty();
    }

    @Test
    void a_profile_of_the_suites_own_takes_missing_weights_and_points_from_upbench() {
        Settings defaults = Settings.EMPTY.with("profile", "ours").with("profiles", new Setting.Items(List.of(OURS)));

        ScoringProfile profile = SuiteProfiles.wanted(defaults).orElseThrow();

        assertThat(profile.aggregation()).isEqualTo(ScoringProfile.Aggregation.WEIGHTED_FRACTION);
        assertThat(profile.weights()).containsEntry(Importance.CRITICAL, 2.5).containsEntry(Importance.OPTIONAL, 1.0);
        assertThat(profile.points()).isEqualTo(ScoringProfile.UPBENCH.points());
        assertThat(profile.gate()).containsExactly(Importance.CRITICAL);
    }

    @Test
    void a_profile_that_nobody_defines_is_refused_by_name() {
        Settings defaults = Settings.EMPTY.with("profile", "lenient");

        assertThatThrownBy(() -> SuiteProfiles.wanted(defaults)).isInstanceOf(SettingsError.class).hasMessageContaining("\"lenient\"");
    }

    @Test
    void an_unknown_aggregation_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> SuiteProfiles.of(OURS.with("aggregation", "median")))
                .isInstanceOf(SettingsError.class).hasMessageContaining("weighted-fraction");
    }
}
