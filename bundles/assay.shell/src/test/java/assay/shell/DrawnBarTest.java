// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawnBarTest {
    private static final String COUNTS = "brave-otter-12  50/100 cells, 20 complete, 3 min 10 s left";

    @Test
    void bar_and_counts_stand_on_one_line_where_there_is_room() {
        assertThat(DrawnBar.line(0.5, COUNTS, 120)).startsWith("[###").contains("#  ").endsWith(COUNTS);
    }

    @Test
    void a_narrow_terminal_gets_the_counts_alone() {
        assertThat(DrawnBar.line(0.5, COUNTS, COUNTS.length() + 1)).isEqualTo(COUNTS);
    }

    @Test
    void no_line_is_as_wide_as_the_terminal() {
        for (int columns = 1; columns < 120; columns++) assertThat(DrawnBar.line(1, COUNTS, columns).length()).isLessThanOrEqualTo(Math.max(1, columns - 1));
    }
}
