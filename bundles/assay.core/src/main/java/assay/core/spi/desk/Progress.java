// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a person is.
 *
 * @param done items that the person answered
 * @param waiting items that the person may have now, those in work included
 * @param usual the median time for an item so far; empty before the first
 */
public record Progress(int done, int waiting, Optional<Duration> usual) {
    /** What is left, at the usual pace. */
    public Optional<Duration> left() {
        return usual.map(u -> u.multipliedBy(waiting));
    }
}
