// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.spi.store.Delivery;
import assay.core.work.Spent;
import assay.core.work.Usage;
import java.sql.SQLException;
import java.time.Duration;

/** What submissions took: the narrow columns of their table, for those who read millions. */
public final class Deliveries {
    private Deliveries() {}

    /** @param rest where and in which order */
    public static String select(String rest) {
        return "select task, worker, trial, turn, cost, nanos, human_nanos, at from handed " + rest;
    }

    public static Delivery read(Row row) throws SQLException {
        row.rewind();
        return new Delivery(row.cell(), row.whole(),
                new Spent(Usage.NONE, row.money("USD"), Duration.ofNanos(row.number()), Duration.ofNanos(row.number())), row.at());
    }
}
