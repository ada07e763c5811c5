// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void numbers_stand_to_the_right_and_words_to_the_left() {
        String table = Table.of(List.of("worker", "rate"), List.of(List.of("a", "5.0 %"), List.of("bb", "10.0 %")));

        assertThat(table).isEqualTo("worker    rate\na        5.0 %\nbb      10.0 %\n");
    }

    @Test
    void text_of_a_model_cannot_take_over_the_terminal() {
        String table = Table.of(List.of("reason"), List.of(List.of("red\u001b[31m\u202Eevil\nline")));

        assertThat(table).doesNotContain("\u001b").doesNotContain("\u202E").contains("evil line");
    }
}
