// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.work.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TallyTest {
    private Instant now = Instant.EPOCH;
    private final Tally tally = new Tally(new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void time_left_follows_from_the_cells_of_this_call_alone() {
        tally.planned("brave-otter", 100, 50);

        now = now.plus(Duration.ofSeconds(10));
        for (int i = 0; i < 10; i++) tally.ended(Outcome.ASSESSED, i % 2 == 0, 1500);

        assertThat(tally.line()).isEqualTo("brave-otter  60/100 cells, 5 complete, $0.0150, 40 s left");
    }

    @Test
    void broken_cells_are_told_apart_from_bad_work() {
        tally.planned("r", 2, 0);

        tally.ended(Outcome.MODEL_ERROR, false, 0);
        tally.ended(Outcome.ASSESSED, false, 0);

        assertThat(tally.line()).isEqualTo("r  2/2 cells, 0 complete, 1 broken");
        assertThat(tally.isDone()).isTrue();
    }
}
