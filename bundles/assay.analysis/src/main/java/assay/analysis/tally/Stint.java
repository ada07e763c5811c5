// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.core.economy.Account;
import assay.core.spi.store.Fact.CellEnded;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one worker did at one task.
 *
 * @param cells its cells that ended, one for each trial
 * @param accounts what each policy makes of it
 */
record Stint(List<CellEnded> cells, List<Booked> accounts) {
    /** An account of a policy. */
    record Booked(String policy, Account account) {}

    long assessed() {
        return cells.stream().filter(c -> c.outcome().counts()).count();
    }

    long complete() {
        return cells.stream().filter(CellEnded::complete).count();
    }

    /** Rubric scores of the cells that have one. */
    List<Double> scores() {
        return cells.stream().filter(c -> c.outcome().counts()).map(Stint::score).flatMap(Optional::stream).toList();
    }

    /** Money that all its cells took, in micro-dollars. */
    long costMicros() {
        return cells.stream().flatMap(c -> c.spent().cost().stream()).mapToLong(m -> m.micros()).sum();
    }

    /** US dollars of the cells that ended and whose money is known. */
    List<Double> dollars() {
        return cells.stream().flatMap(c -> c.spent().cost().stream()).map(m -> m.micros() / 1e6).toList();
    }

    /** Of the cells that say something of the worker's time. */
    List<Double> seconds() {
        return timed().stream().map(c -> c.spent().time().toNanos() / 1e9).toList();
    }

    /** Cells whose money is not known though they took tokens. */
    long unpriced() {
        return cells.stream().filter(c -> c.spent().cost().isEmpty() && c.spent().usage().input() + c.spent().usage().output() > 0).count();
    }

    /** Cells that say something of the worker's time. */
    List<CellEnded> timed() {
        return cells.stream().filter(c -> c.turn() >= 0 || c.outcome().counts()).toList();
    }

    private static Optional<Double> score(CellEnded cell) {
        OptionalDouble score = cell.assessment().map(a -> a.score()).orElse(OptionalDouble.empty());
        return score.isPresent() ? Optional.of(score.getAsDouble()) : Optional.empty();
    }
}
