// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.economy.Way;
import java.util.List;
import java.util.Optional;

/**
 * Who should do work like this: a worker, the worker with a reviewer, or a person. Amounts are US dollars a task.
 *
 * @param worker label
 * @param parts all tasks first, then by price, then by category
 * @param edges prices at which the best way changes, from low up; empty where one is best at every price
 * @param swings what the choice hangs on, widest first, as a tornado chart has them
 * @param assumptions what no run tells, in words; printed beside every figure of it
 */
public record Advice(String worker, List<Part> parts, List<Edge> edges, List<Swing> swings, List<String> assumptions) {
    public Advice {
        parts = List.copyOf(parts);
        edges = List.copyOf(edges);
        swings = List.copyOf(swings);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Some of the tasks.
     *
     * @param by {@code price} or {@code category}; empty for all tasks
     * @param value such as {@code $50–$199}
     * @param tasks that the figures rest on
     * @param missing tasks that they leave out, and why
     * @param ways one each, in the order of {@link Way}; empty with fewer than two tasks
     */
    public record Part(String by, String value, long tasks, Missing missing, List<Worth> ways, BreakEven breakEven) {
        public Part {
            ways = List.copyOf(ways);
        }

        /** The way that is worth most. */
        public Optional<Worth> best() {
            return ways.stream().filter(Worth::best).findFirst();
        }

        /** Such as {@code all tasks} or {@code price $50–$199}. */
        public String label() {
            return by.isEmpty() ? value : by + " " + value;
        }
    }

    /** Tasks that cannot be reckoned: without a price, with a price and no minutes of a person, with both and no assessed work. */
    public record Missing(long price, long minutes, long work) {
        public static final Missing NONE = new Missing(0, 0, 0);

        public long all() {
            return price + minutes + work;
        }
    }

    /**
     * What one way is worth.
     *
     * @param value expected, in US dollars
     * @param quality chance that what the client gets is acceptable
     * @param cost of machines and people, in US dollars
     * @param best whether no other way is worth more
     * @param clear whether it is best and its value differs from every other's in paired resamples
     * @param frontier whether no other way gives at least its quality for less
     */
    public record Worth(Way way, Estimate value, Estimate quality, Estimate cost, boolean best, boolean clear, boolean frontier) {}

    /**
     * Where the worker alone is worth as much as a person, the rest as it is; each absent where there is no such point.
     *
     * @param price of the mean task
     * @param reviewRate share of submissions that a person looks at
     * @param quality chance that a submission is acceptable
     * @param costOfPass what one acceptable submission costs (arXiv 2504.13359)
     * @param costOfPassHuman the same by people
     */
    public record BreakEven(
            Optional<Estimate> price, Optional<Estimate> reviewRate, Optional<Estimate> quality, Optional<Estimate> costOfPass,
            Optional<Estimate> costOfPassHuman) {
        public static final BreakEven NONE = new BreakEven(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A price at which the best way changes.
     *
     * @param price with the percentiles of the resamples in which the same two ways meet
     * @param seen share of the resamples in which they do
     */
    public record Edge(Way below, Way above, Estimate price, double seen) {}

    /**
     * One assumption set low and high, the others as they are.
     *
     * @param lowSetting in words, such as {@code × 0.5}
     * @param lowBest the best way with the low setting
     * @param low what that way is worth a task
     */
    public record Swing(String assumption, String lowSetting, String highSetting, Way lowBest, Way highBest, Estimate low, Estimate high) {
        /** Whether the best way of working depends on it. */
        public boolean decides() {
            return lowBest != highBest;
        }

        public double width() {
            return Math.abs(high.value() - low.value());
        }
    }
}
