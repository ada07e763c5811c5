// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void all_rows_come_in_their_order() {
        try (Stream<Long> rows = Ahead.of(LongStream.range(0, 10_000).boxed())) {
            assertThat(rows.toList()).isEqualTo(LongStream.range(0, 10_000).boxed().toList());
        }
        try (Stream<Long> none = Ahead.of(Stream.<Long>empty())) {
            assertThat(none.toList()).isEmpty();
        }
    }

    @Test
    void what_breaks_while_reading_is_thrown_where_the_rows_are_taken() {
        Stream<Integer> broken = Stream.of(1, 2, 3).peek(i -> {
            if (i == 3) throw new IllegalStateException("disk");
        });

        try (Stream<Integer> rows = Ahead.of(broken)) {
            assertThatThrownBy(rows::toList).isInstanceOf(IllegalStateException.class).hasMessage("disk");
        }
    }

    @Test
    void it_reads_a_bounded_number_of_rows_ahead_and_closes_its_source_when_nobody_takes_more() {
        AtomicLong read = new AtomicLong();
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Long> endless = LongStream.iterate(0, i -> i + 1).boxed().peek(read::set).onClose(() -> closed.set(true));

        Stream<Long> rows = Ahead.of(endless);
        assertThat(List.of(rows.iterator().next())).containsExactly(0L);
        rows.close();

        assertThat(closed).isTrue();
        assertThat(read.get()).isLessThan(100_000);
    }
}
