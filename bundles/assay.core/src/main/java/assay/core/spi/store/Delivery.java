// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.store;

import assay.core.run.CellId;
import assay.core.work.Spent;
import assay.core.work.Usage;
import java.time.Instant;

/**
 * What a submission took, without what was handed in.
 *
 * @param spent of the work, tokens left out
 * @param at when it was handed in
 */
public record Delivery(CellId cell, int turn, Spent spent, Instant at) {
    /** Of a submission in full. */
    public static Delivery of(Fact.Handed handed) {
        Spent s = handed.submission().spent();
        return new Delivery(handed.cell(), handed.turn(), new Spent(Usage.NONE, s.cost(), s.time(), s.human()), handed.at());
    }
}
