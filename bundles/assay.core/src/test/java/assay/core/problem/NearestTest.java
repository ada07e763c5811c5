// SPDX-License-Identifier: Apache-2.0
package assay.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> INSTALLED = List.of("exact", "judge", "rule");

    @Test
    void a_slip_of_the_keys_is_understood() {
        assertThat(Nearest.to("jugde", INSTALLED)).contains("judge");
        assertThat(Nearest.to("judg", INSTALLED)).contains("judge");
        assertThat(Nearest.to("exacct", INSTALLED)).contains("exact");
    }

    @Test
    void something_else_altogether_is_not() {
        assertThat(Nearest.to("openai", INSTALLED)).isEmpty();
        assertThat(Nearest.hint("openai", INSTALLED)).isEmpty();
    }
}
