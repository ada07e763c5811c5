// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import assay.core.money.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What something took.
 *
 * @param usage tokens
 * @param cost money in US dollars; absent when not known
 * @param time by the wall clock, not negative
 * @param human time of people, not negative
 */
public record Spent(Usage usage, Optional<Money> cost, Duration time, Duration human) {
    public static final Spent NOTHING = new Spent(Usage.NONE, Optional.empty(), Duration.ZERO, Duration.ZERO);

    public Spent {
        Objects.requireNonNull(usage, "usage");
        if (time.isNegative() || human.isNegative()) throw new IllegalArgumentException("time spent is not negative");
    }

    /** Costs add up; an absent cost adds nothing. */
    public Spent plus(Spent other) {
        Optional<Money> sum = cost.isPresent() && other.cost.isPresent()
                ? Optional.of(cost.get().plus(other.cost.get())) : cost.or(other::cost);
        return new Spent(usage.plus(other.usage), sum, time.plus(other.time), human.plus(other.human));
    }
}
