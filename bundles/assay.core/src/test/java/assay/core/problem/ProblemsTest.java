// SPDX-License-Identifier: Apache-2.0
package assay.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void all_problems_are_told_at_once_and_the_rest_is_counted() {
        Problems problems = new Problems();

        for (int i = 1; i <= 250; i++) problems.error(new Place("task.yaml", i), "Unknown key.", "");

        assertThatThrownBy(problems::orThrow).isInstanceOf(UserError.class).hasMessageContaining("task.yaml:1:").hasMessageEndingWith("… and 50 more");
    }

    @Test
    void warnings_stop_nobody() {
        Problems problems = new Problems();

        problems.warn(Place.in("suite.yaml"), "No price.", "");
        problems.orThrow();

        assertThat(problems.warnings()).isEqualTo(1);
    }

    @Test
    void a_slip_of_the_finger_is_recognised() {
        assertThat(Nearest.to("exact-mach", List.of("exact-match", "contains"))).contains("exact-match");
        assertThat(Nearest.to("zebra", List.of("exact-match", "contains"))).isEmpty();
    }
}
