// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far raters agree by one measure.
 *
 * @param slice empty for all opinions
 * @param measure as the command {@code agreement} names it
 * @param value empty where there is none, for {@code reason}
 * @param interval of 95 %
 * @param items items of which something was rated by at least two
 * @param ratings opinions of those
 */
public record Agreed(String slice, List<String> raters, String measure, OptionalDouble value, String reason, Optional<Interval> interval, int items, int ratings) {
    /** From and to. */
    public record Interval(double low, double high, String method) {}

    public Agreed {
        raters = List.copyOf(raters);
    }
}
