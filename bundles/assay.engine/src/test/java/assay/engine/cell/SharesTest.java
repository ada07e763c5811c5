// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.money.Money;
import assay.core.work.Spent;
import assay.core.work.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final Spent CALL = new Spent(new Usage(100, 10, 50, 1), Optional.of(Money.usd("0.000011")), Duration.ofNanos(7), Duration.ZERO);

    @Test
    void the_shares_of_a_call_are_as_equal_as_can_be_and_add_up_to_it() {
        Shares shares = new Shares(List.of("a", "b", "c"));

        shares.book(List.of(), CALL);

        assertThat(Stream.of("a", "b", "c").map(shares::of).map(s -> s.cost().orElseThrow().micros())).containsExactly(4L, 4L, 3L);
        assertThat(Stream.of("a", "b", "c").map(shares::of).reduce(Spent.NOTHING, Spent::plus)).isEqualTo(CALL);
    }

    @Test
    void a_call_for_some_criteria_is_theirs_alone() {
        Shares shares = new Shares(List.of("a", "b", "c"));

        shares.book(List.of("b"), CALL);
        shares.book(List.of("b", "c"), CALL);

        assertThat(shares.of("a")).isEqualTo(Spent.NOTHING);
        assertThat(shares.of("b").cost()).contains(Money.usd("0.000017"));
        assertThat(shares.of("c").cost()).contains(Money.usd("0.000005"));
    }

    @Test
    void a_call_for_criteria_that_nobody_asked_for_is_shared_by_all() {
        Shares shares = new Shares(List.of("a", "b"));

        shares.book(List.of("z"), CALL);

        assertThat(shares.of("a").plus(shares.of("b"))).isEqualTo(CALL);
    }
}
