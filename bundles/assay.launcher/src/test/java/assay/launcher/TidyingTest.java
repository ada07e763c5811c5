// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TidyingTest {

    private final AtomicLong used = new AtomicLong();

    private long alive = 10;

    private int collections;

    private final Tidying tidying = new Tidying(used::get, () -> {
        used.set(alive);
        collections++;
    }, 100);

    @Test
    void a_small_heap_is_left_alone() {
        used.set(50);

        tidying.look();

        assertThat(collections).isZero();
    }

    @Test
    void what_only_the_start_needed_is_collected_once_at_half_of_the_least() {
        used.set(51);
        tidying.look();

        used.set(100);
        tidying.look();

        assertThat(collections).isOne();
    }

    @Test
    void what_grew_beyond_the_least_is_collected_once() {
        used.set(101);

        tidying.look();
        tidying.look();

        assertThat(collections).isOne();
    }

    @Test
    void what_stays_alive_may_double_before_it_is_collected_again() {
        alive = 80;
        used.set(150);
        tidying.look();

        used.set(160);
        tidying.look();
        assertThat(collections).isOne();
        used.set(161);
        tidying.look();

        assertThat(collections).isEqualTo(2);
    }
}
