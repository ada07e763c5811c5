// SPDX-License-Identifier: Apache-2.0
package assay.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.money.Money;
import assay.core.spi.workshop.LimitReached;
import assay.core.work.Outcome;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private final Budget budget = new Budget(Optional.of(Money.usd("1")), 400_000);

    @Test
    void what_fits_is_reserved() throws Exception {
        budget.reserve(600_000);

        assertThat(budget.isMet()).isFalse();
    }

    @Test
    void what_does_not_fit_beside_the_money_already_spent_is_refused_with_the_numbers() {
        assertThatThrownBy(() -> budget.reserve(600_001)).isInstanceOfSatisfying(LimitReached.class,
                e -> assertThat(e.outcome()).isEqualTo(Outcome.OUT_OF_BUDGET)).hasMessageContaining("1.00 USD").hasMessageContaining("0.40 USD");
        assertThat(budget.isMet()).isTrue();
    }

    @Test
    void a_call_that_cost_less_than_reserved_leaves_room_for_others() throws Exception {
        budget.reserve(600_000);
        budget.settle(600_000, 100_000);

        budget.reserve(500_000);

        assertThat(budget.spentMicros()).isEqualTo(500_000);
    }

    @Test
    void a_call_waits_for_those_in_flight_when_it_may_fit_after_them() throws Exception {
        budget.reserve(600_000);
        CountDownLatch through = new CountDownLatch(1);
        Thread second = Thread.ofPlatform().start(() -> {
            try {
                budget.reserve(500_000);
                through.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (second.getState() != Thread.State.WAITING) Thread.sleep(2);

        budget.settle(600_000, 1);
        second.join(5_000);

        assertThat(through.getCount()).isZero();
    }

    @Test
    void without_a_cap_nothing_is_refused() throws Exception {
        Budget free = new Budget(Optional.empty(), 0);

        free.reserve(Long.MAX_VALUE / 2);

        assertThat(free.isMet()).isFalse();
    }
}
