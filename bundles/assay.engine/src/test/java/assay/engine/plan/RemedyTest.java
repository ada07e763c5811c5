// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemedyTest {
    @Test
    void the_remedy_lists_what_is_installed() {
        assertThat(Remedy.nameOneOf(List.of("exact", "judge", "rule"), "rulle")).isEqualTo("Did you mean \"rule\"? Installed: exact, judge, rule.");
        assertThat(Remedy.nameOneOf(List.of(), "x")).isEqualTo("Installed: none.");
    }
}
