// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

/**
 * The scale on which a criterion is rated.
 *
 * @param min lowest rating, finite
 * @param max highest rating, finite, above min
 * @param passAt the lowest rating at which the criterion is met, within [min, max]
 */
public record Scale(double min, double max, double passAt) {
    /** Not met or met. */
    public static final Scale BINARY = new Scale(0, 1, 1);

    public Scale {
        if (!Double.isFinite(min) || !Double.isFinite(max) || min >= max)
            throw new IllegalArgumentException("a scale from " + min + " to " + max + " is empty or not finite");
        if (!(passAt >= min && passAt <= max))
            throw new IllegalArgumentException("pass mark " + passAt + " lies outside the scale from " + min + " to " + max);
    }

    /** The rating as a share of the scale, in [0, 1]. */
    public double share(double rating) {
        return (rating - min) / (max - min);
    }
}
