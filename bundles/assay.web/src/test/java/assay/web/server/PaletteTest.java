// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.web.Jump;
import assay.core.spi.web.Role;
import assay.core.spi.web.Visitor;
import assay.testkit.engine.MemoryRunStore;
import assay.web.TestViews;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private final TestViews views = new TestViews();
    private final Palette palette = new Palette(new Guard(7350, List.of()), views.views(), new MemoryRunStore());

    private String found(String typed, Role... roles) {
        Session session = new Session("s", "t", new Visitor("x", Set.of(roles)), Instant.EPOCH, new AtomicReference<>(Instant.EPOCH));
        return new String(palette.find(typed, session).body(), StandardCharsets.UTF_8);
    }

    @Test
    void entries_are_found_by_their_words_in_any_order() {
        views.offer("runs", (visit, out) -> {});
        views.offer(typed -> List.of(new Jump("brave-otter", "leaderboard of the run", "/runs/brave-otter/board"), new Jump("brave-otter", "run", "/runs/brave-otter")));

        assertThat(found("leader otter", Role.VIEWER)).isEqualTo("[{\"title\":\"brave-otter\",\"hint\":\"leaderboard of the run\",\"address\":\"/runs/brave-otter/board\"}]");
        assertThat(found("", Role.VIEWER)).contains("\"/runs\"", "\"/account\"");
        assertThat(found("nothing like it", Role.VIEWER)).isEqualTo("[]");
    }

    @Test
    void nothing_is_offered_of_a_view_that_the_visitor_does_not_see() {
        views.offer("runs", (visit, out) -> {});
        views.offer(typed -> List.of(new Jump("gpt-5", "run", "/runs/gpt-5"), new Jump("gpt-5", "run", "/%72uns/gpt-5")));

        assertThat(found("", Role.GRADER)).contains("/account").doesNotContain("gpt", "runs");
    }

    @Test
    void a_bundle_that_breaks_leaves_the_others_alone() {
        views.offer("runs", (visit, out) -> {});
        views.offer(typed -> {
            throw new IllegalStateException("broken");
        });

        assertThat(found("runs", Role.ADMIN)).contains("/runs");
    }
}
