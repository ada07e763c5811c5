// SPDX-License-Identifier: Apache-2.0
package assay.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact amount in millionths of a currency unit. Arithmetic refuses to mix currencies and to overflow
 * ({@link ArithmeticException}).
 *
 * @param micros millionths of the unit; may be negative
 * @param currency ISO 4217 code, three upper-case letters
 */
public record Money(long micros, String currency) implements Comparable<Money> {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (!isCode(currency))
            throw new IllegalArgumentException("\"" + currency + "\" is no currency code; write three letters such as USD");
    }

    private static boolean isCode(String currency) {
        return currency.length() == 3 && currency.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Rounds half-even to a millionth. */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.multiply(MILLION).setScale(0, RoundingMode.HALF_EVEN).longValueExact(), currency);
    }

    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), currency);
    }

    public static Money usd(String amount) {
        return of(amount, "USD");
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** The amount in units, without trailing zeros beyond cents. */
    public BigDecimal amount() {
        BigDecimal exact = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return exact.scale() < 2 ? exact.setScale(2) : exact;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, same(other).micros), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, same(other).micros), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(micros), currency);
    }

    /** Rounds half-even to a millionth. */
    public Money times(BigDecimal factor) {
        return of(BigDecimal.valueOf(micros, 6).multiply(factor), currency);
    }

    public boolean isZero() {
        return micros == 0;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency))
            throw new ArithmeticException("cannot mix " + this + " with " + other);
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, same(other).micros);
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }
}
