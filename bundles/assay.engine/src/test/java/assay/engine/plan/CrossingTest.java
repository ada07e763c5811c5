// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import org.junit.jupiter.api.Test;

class CrossingTest {
    @Test
    void settings_with_several_values_stand_for_all_their_combinations() {
        assertThat(Crossing.of("p:m[temperature=0|0.7,attachments=native|text,seed=1]")).containsExactly(
                "p:m[temperature=0,attachments=native,seed=1]", "p:m[temperature=0,attachments=text,seed=1]",
                "p:m[temperature=0.7,attachments=native,seed=1]", "p:m[temperature=0.7,attachments=text,seed=1]");
    }

    @Test
    void a_word_without_several_values_stands_for_itself() {
        assertThat(Crossing.of("p:m")).containsExactly("p:m");
        assertThat(Crossing.of("p:m[a=1]")).containsExactly("p:m[a=1]");
    }

    @Test
    void a_bar_that_is_meant_is_written_with_a_backslash() {
        assertThat(Crossing.of("p:m[stop=\\|]")).containsExactly("p:m[stop=|]");
    }

    @Test
    void too_many_combinations_are_refused_with_their_limit() {
        assertThatThrownBy(() -> Crossing.of("p:m[a=1|2|3|4|5,b=1|2|3|4|5,c=1|2|3|4|5]")).isInstanceOf(UserError.class).hasMessageContaining("more than 64");
    }

    @Test
    void a_value_that_is_empty_or_stands_twice_is_refused() {
        assertThatThrownBy(() -> Crossing.of("p:m[a=1|]")).isInstanceOf(UserError.class).hasMessageContaining("empty value");
        assertThatThrownBy(() -> Crossing.of("p:m[a=1|1]")).isInstanceOf(UserError.class).hasMessageContaining("twice");
    }
}
