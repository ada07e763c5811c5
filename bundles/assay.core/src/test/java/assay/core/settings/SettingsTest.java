// SPDX-License-Identifier: Apache-2.0
package assay.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Settings settings = Settings.EMPTY.with("words", 300).with("text", "a \"quote\"").with("on", true);

    @Test
    void the_canonical_form_does_not_depend_on_order() {
        Settings other = Settings.EMPTY.with("on", true).with("text", "a \"quote\"").with("words", 300);

        assertThat(other.canonical()).isEqualTo(settings.canonical()).isEqualTo("{\"on\":true,\"text\":\"a \\\"quote\\\"\",\"words\":300}");
    }

    @Test
    void equal_numbers_are_equal_settings() {
        assertThat(Setting.of(new BigDecimal("1.50"))).isEqualTo(Setting.of(new BigDecimal("1.5")));
        assertThat(Setting.of(new BigDecimal("100"))).hasToString("100");
    }

    @Test
    void a_text_is_no_number() {
        assertThatThrownBy(() -> settings.number("text")).isInstanceOf(SettingsError.class).hasMessageContaining("\"text\"").hasMessageContaining("a number");
    }

    @Test
    void a_number_too_large_for_a_count_is_refused() {
        Settings large = Settings.EMPTY.with("n", Setting.of(new BigDecimal("1e30")));

        assertThatThrownBy(() -> large.whole("n")).hasMessageContaining("whole number");
    }

    @Test
    void a_single_value_counts_as_a_list_of_one() {
        assertThat(settings.texts("words")).isEqualTo(List.of("300"));
        assertThat(settings.texts("nothing")).isEmpty();
    }
}
