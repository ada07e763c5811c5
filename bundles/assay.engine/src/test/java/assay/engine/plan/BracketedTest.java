// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BracketedTest {
    @Test
    void settings_behind_a_word_are_typed() {
        Bracketed payout = Bracketed.of("policy", "payout[reviewer-hourly=55.5,strict=true,who=me]");

        assertThat(payout.word()).isEqualTo("payout");
        assertThat(payout.settings().canonical()).isEqualTo("{\"reviewer-hourly\":55.5,\"strict\":true,\"who\":\"me\"}");
    }

    @Test
    void a_setting_without_a_value_is_named() {
        assertThatThrownBy(() -> Bracketed.of("policy", "payout[wage]")).hasMessageContaining("\"wage\" of policy \"payout[wage]\"");
    }
}
