// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.economy.Posting;
import assay.core.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a policy says of a worker over the whole run or slice.
 *
 * @param earningsInterval of the sum of earnings, in units of the currency; absent with fewer than two tasks
 * @param costInterval of the sum of costs, likewise
 * @param measures the policy's measures, aggregated
 * @param books what earnings and cost are made of
 */
public record MoneyLine(
        String policy, Money earnings, Money cost, Optional<Estimate> earningsInterval, Optional<Estimate> costInterval,
        List<Figure> measures, Books books) {
    public MoneyLine {
        measures = List.copyOf(measures);
        Objects.requireNonNull(books, "books");
    }

    /** Without books. */
    public MoneyLine(
            String policy, Money earnings, Money cost, Optional<Estimate> earningsInterval, Optional<Estimate> costInterval, List<Figure> measures) {
        this(policy, earnings, cost, earningsInterval, costInterval, measures, Books.NONE);
    }

    /** Earnings less cost. */
    public Money net() {
        return earnings.minus(cost);
    }

    /**
     * A named figure.
     *
     * @param unit as the policy gives it; empty for a plain ratio
     */
    public record Figure(String name, Estimate estimate, String unit) {
        public Figure {
            Objects.requireNonNull(unit, "unit");
        }

        /** A plain ratio. */
        public Figure(String name, Estimate estimate) {
            this(name, estimate, "");
        }
    }

    /**
     * The ledger summed up.
     *
     * @param totals a line a kind that was posted, in the order of the kinds
     * @param tail how much of the earnings hangs on one task; absent where nothing was earned or with fewer than two tasks
     */
    public record Books(List<Total> totals, Optional<Tail> tail) {
        /** Nothing posted. */
        public static final Books NONE = new Books(List.of(), Optional.empty());

        public Books {
            totals = List.copyOf(totals);
        }
    }

    /** All postings of a kind. */
    public record Total(Posting.Kind kind, Money amount, long postings) {}

    /**
     * How heavy the tail of the earnings is.
     *
     * @param tasks settled
     * @param topShare of the earnings, what the task that brought most brought
     * @param shift by how much, in units of the currency, the sum that the other tasks suggest differs at most from the sum
     */
    public record Tail(long tasks, double topShare, double shift) {}
}
