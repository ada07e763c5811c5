// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a criterion counts for. Absent points and weights come from the scoring profile.
 *
 * @param points for {@code signed-points} profiles; finite, may be negative
 * @param weight for {@code weighted} and {@code tree} profiles; finite, not negative
 * @param parent id of the criterion above this one in a tree; absent = root
 */
public record Weighing(OptionalDouble points, OptionalDouble weight, Optional<String> parent, Scale scale) {
    public static final Weighing DEFAULT =
            new Weighing(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Scale.BINARY);

    public Weighing {
        if (points.isPresent() && !Double.isFinite(points.getAsDouble()))
            throw new IllegalArgumentException("points must be a finite number, not " + points.getAsDouble());
        if (weight.isPresent() && !(weight.getAsDouble() >= 0 && weight.getAsDouble() < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("weight must be finite and not negative, not " + weight.getAsDouble());
    }

    public static Weighing on(Scale scale) {
        return new Weighing(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), scale);
    }
}
