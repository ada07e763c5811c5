// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.web.Role;
import assay.core.spi.web.Visitor;
import assay.web.TestViews;
import assay.web.Views;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardTest {
    private final Guard guard = new Guard(7350, List.of());
    private final TestViews views = new TestViews();

    private Views.Offer offer(Role... to) {
        views.offer("view", (visit, out) -> {}, to);
        return views.views().find("view").orElseThrow();
    }

    private static Visitor with(Role... roles) {
        return new Visitor("x", Set.of(roles));
    }

    @Test
    void a_view_is_for_admins_and_viewers_unless_it_says_otherwise() {
        Views.Offer usual = offer();

        assertThat(guard.maySee(with(Role.ADMIN), usual)).isTrue();
        assertThat(guard.maySee(with(Role.VIEWER), usual)).isTrue();
        assertThat(guard.maySee(with(Role.GRADER, Role.ADJUDICATOR), usual)).isFalse();
    }

    @Test
    void a_viewer_looks_and_changes_nothing() {
        assertThat(guard.mayAct(with(Role.VIEWER), offer())).isFalse();
        assertThat(guard.mayAct(with(Role.ADMIN), offer())).isTrue();
    }

    @Test
    void whoever_a_view_is_for_may_act_in_it() {
        Views.Offer desk = offer(Role.GRADER, Role.VIEWER);

        assertThat(guard.mayAct(with(Role.GRADER), desk)).isTrue();
        assertThat(guard.mayAct(with(Role.VIEWER), desk)).isFalse();
        assertThat(guard.maySee(with(Role.ADJUDICATOR), desk)).isFalse();
        assertThat(guard.mayAct(with(Role.ADMIN), desk)).isTrue();
    }

    @Test
    void what_an_error_says_is_not_for_those_who_grade() {
        assertThat(guard.mayReadErrors(with(Role.GRADER))).isFalse();
        assertThat(guard.mayReadErrors(with(Role.GRADER, Role.VIEWER))).isFalse();
        assertThat(guard.mayReadErrors(with(Role.VIEWER))).isTrue();
        assertThat(guard.mayReadErrors(with(Role.ADMIN))).isTrue();
    }
}
