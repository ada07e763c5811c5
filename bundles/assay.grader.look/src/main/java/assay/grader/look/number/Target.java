// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.number;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The number that is wanted, and how near is near enough; without a tolerance it must be the same number.
 *
 * @param tolerance greatest distance, as large as the number itself is measured
 * @param relative greatest distance as a share of the value
 */
public record Target(BigDecimal value, Optional<BigDecimal> tolerance, Optional<BigDecimal> relative) {
    /** Powers of ten beyond these are never near, and would cost much to subtract. */
    private static final int FARTHEST = 400;

    public static Target within(BigDecimal value, Optional<BigDecimal> tolerance) {
        return new Target(value, tolerance, Optional.empty());
    }

    public boolean isMetBy(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > FARTHEST || number.scale() > FARTHEST) return false;
        BigDecimal distance = number.subtract(value).abs();
        if (relative.isPresent()) return distance.compareTo(value.abs().multiply(relative.get())) <= 0;
        return distance.compareTo(tolerance.orElse(BigDecimal.ZERO)) <= 0;
    }
}
