// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FencesTest {
    @Test
    void a_block_ends_at_its_own_fence_and_may_hold_shorter_ones() {
        var blocks = Fences.in("before\n````md note.md\n```\ncode\n```\n````\nafter");

        assertThat(blocks).singleElement().satisfies(b -> {
            assertThat(b.info()).isEqualTo("md note.md");
            assertThat(b.body()).isEqualTo("```\ncode\n```\n");
        });
    }

    @Test
    void a_fence_that_is_never_closed_opens_nothing() {
        var blocks = Fences.in("```csv a.csv\nx\n~~~ b.txt\ny\n~~~\n");

        assertThat(blocks).extracting(Fences.Block::body).containsExactly("y\n");
    }

    @Test
    void a_last_line_without_a_line_feed_closes_too() {
        assertThat(Fences.in("```\r\nx\r\n```").get(0).body()).isEqualTo("x\r\n");
    }

    @Test
    void a_million_open_fences_take_no_longer_than_their_length() {
        String hostile = "```a\n".repeat(1_000_000);

        var blocks = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Fences.in(hostile));

        assertThat(blocks).isEmpty();
    }
}
