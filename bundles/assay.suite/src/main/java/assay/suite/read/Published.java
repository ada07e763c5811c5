// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the authors of the tasks say of their prices, in US dollars, with the digits that they print: {@code 1.6e6} is
 * rounded to a hundred thousand.
 *
 * @param tasks how many have a price
 * @param source where they say so; may be empty
 */
public record Published(Optional<BigDecimal> tasks, Optional<BigDecimal> mean, Optional<BigDecimal> total, String source) {}
