// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.money.Money;
import java.util.Objects;

/**
 * One double-entry booking: an amount leaves one account and enters another.
 *
 * @param from such as {@code client}
 * @param to such as {@code worker}
 * @param amount not negative
 */
public record Posting(String from, String to, Money amount, String memo) {
    public Posting {
        if (from.equals(to)) throw new IllegalArgumentException("a posting from " + from + " to itself moves nothing");
        if (amount.micros() < 0) throw new IllegalArgumentException("a posting of " + amount + " is negative; swap the accounts");
        Objects.requireNonNull(memo, "memo");
    }
}
