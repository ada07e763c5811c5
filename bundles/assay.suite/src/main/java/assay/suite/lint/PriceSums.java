// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.task.Task;
import assay.suite.read.Published;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Holds what the authors say of the prices against itself and against the tasks: number × mean is the total, as far as
 * figures are printed. Earnings that are reckoned with one of the two cannot be reached with the other.
 */
final class PriceSums {
    private final Place place;
    private final Problems problems;
    private long priced;
    private Money sum = Money.zero("USD");

    PriceSums(Place place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    /** From and to, both ends included. */
    private record Range(BigDecimal low, BigDecimal high) {
        /** What may have been rounded to these digits. */
        static Range printed(BigDecimal value) {
            BigDecimal half = value.ulp().divide(BigDecimal.valueOf(2), MathContext.DECIMAL128);
            return new Range(value.subtract(half), value.add(half));
        }

        Range times(BigDecimal n) {
            return new Range(low.multiply(n), high.multiply(n));
        }

        boolean meets(Range other) {
            return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
        }

        boolean holds(BigDecimal value) {
            return meets(new Range(value, value));
        }

        @Override
        public String toString() {
            return "$" + rounded(low) + " to $" + rounded(high);
        }

        private static String rounded(BigDecimal value) {
            return value.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
        }
    }

    void add(Task task) {
        task.worth().price().ifPresent(p -> {
            priced++;
            sum = sum.plus(p.usd());
        });
    }

    void tell(Published p) {
        String by = p.source().isEmpty() ? "" : " (" + p.source() + ")";
        if (p.tasks().isPresent() && p.mean().isPresent() && p.total().isPresent()) {
            Range product = Range.printed(p.mean().get()).times(p.tasks().get());
            if (!product.meets(Range.printed(p.total().get())))
                problems.warn(place, "The published prices contradict each other" + by + ": " + p.tasks().get().toPlainString() + " tasks of $" + p.mean().get().toPlainString()
                        + " on average are worth " + product + ", and not $" + p.total().get().toPlainString() + ".",
                        "Read earnings beside the sum of the prices that they were reckoned with, never beside the other figure.");
        }
        if (p.tasks().isEmpty() || p.tasks().get().compareTo(BigDecimal.valueOf(priced)) != 0) return;
        if (p.total().isPresent() && !Range.printed(p.total().get()).holds(sum.amount()))
            problems.warn(place, "The prices of the " + priced + " tasks add up to $" + sum.amount().toPlainString() + ", and not to the published $" + p.total().get().toPlainString() + by + ".", "");
        BigDecimal mean = sum.amount().divide(BigDecimal.valueOf(Math.max(1, priced)), MathContext.DECIMAL64);
        if (p.mean().isPresent() && !Range.printed(p.mean().get()).holds(mean))
            problems.warn(place, "The mean price of the " + priced + " tasks is $" + mean.setScale(2, RoundingMode.HALF_EVEN).toPlainString() + ", and not the published $"
                    + p.mean().get().toPlainString() + by + ".", "");
    }
}
