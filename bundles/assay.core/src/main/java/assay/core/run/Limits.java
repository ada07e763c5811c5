// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import assay.core.money.Money;
import java.time.Duration;
import java.util.Optional;

/**
 * What a cell or the run may use up at most.
 *
 * @param calls model calls of one attempt
 * @param steps steps of one attempt
 * @param callTime of one model call
 * @param cellTime of one attempt
 * @param budget US dollars for the whole run; absent = no cap
 */
public record Limits(int calls, int steps, Duration callTime, Duration cellTime, Optional<Money> budget) {
    public static final Limits DEFAULT = new Limits(100, 100, Duration.ofMinutes(10), Duration.ofHours(1), Optional.empty());

    public Limits {
        if (calls < 1 || steps < 1) throw new IllegalArgumentException("limits of calls and steps must be at least 1");
        if (callTime.isZero() || callTime.isNegative() || cellTime.isZero() || cellTime.isNegative())
            throw new IllegalArgumentException("time limits must be positive");
        if (budget.isPresent() && !budget.get().currency().equals("USD"))
            throw new IllegalArgumentException("the budget must be in USD, not " + budget.get());
    }
}
