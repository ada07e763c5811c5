// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.spi.store.Fact;
import assay.core.work.Outcome;
import assay.core.work.Spent;
import assay.core.work.Usage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** How cells ended, in the narrow columns of their table that money hangs on. */
public final class States {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private States() {}

    /** @param rest where and in which order */
    public static String select(String rest) {
        return "select task, worker, trial, revision, outcome, turn, completion, score, rulings, cost, nanos, human_nanos from cell " + rest;
    }

    public static Fact.CellEnded read(String run, Row row) throws SQLException {
        row.rewind();
        return new Fact.CellEnded(run, row.cell(), row.whole(), outcome(row.text()), row.whole(), Assessments.read(row),
                new Spent(Usage.NONE, row.money("USD"), Duration.ofNanos(row.number()), Duration.ofNanos(row.number())), "", Instant.EPOCH);
    }

    private static Outcome outcome(String name) {
        for (Outcome o : OUTCOMES) if (o.name().equals(name)) return o;
        throw new IllegalArgumentException("the store names the outcome \"" + name + "\", which this Assay does not know");
    }
}
