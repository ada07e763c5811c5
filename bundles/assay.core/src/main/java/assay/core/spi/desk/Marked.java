// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Marks that a person handed in; never changed afterwards.
 *
 * @param revision 0 = as first handed in; the highest counts
 * @param spent time that the person took
 * @param reason why marks were revised or a disagreement was settled so; else empty
 */
public record Marked(String expert, int revision, List<Mark> marks, Duration spent, String reason, Instant at) {
    public Marked {
        Objects.requireNonNull(expert, "expert");
        marks = List.copyOf(marks);
        if (spent.isNegative()) throw new IllegalArgumentException("time spent is not negative");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
    }
}
