// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import java.util.Objects;

/**
 * What counts for a criterion.
 *
 * @param standing whether the criterion's statement holds, or why that is not known
 * @param share the rating as a share of the scale, in [0, 1]; 0 unless {@link Standing#MET} or {@link Standing#NOT_MET}
 * @param basis which rule decided, such as {@code human majority}
 */
public record Ruling(String criterion, Standing standing, double share, String basis) {
    /** What is known of a criterion. */
    public enum Standing {
        /** The statement holds; of a pitfall: the bad thing occurred. */
        MET,
        /** The statement does not hold. */
        NOT_MET,
        /** No verdict yet. */
        OPEN,
        /** Only broken graders. */
        FAILED
    }

    public Ruling {
        Objects.requireNonNull(criterion);
        Objects.requireNonNull(standing);
        Objects.requireNonNull(basis);
        if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("share " + share + " is not in [0, 1]");
    }

    public boolean isSettled() {
        return standing == Standing.MET || standing == Standing.NOT_MET;
    }
}
