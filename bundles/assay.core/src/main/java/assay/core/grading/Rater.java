// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import java.util.Objects;

/**
 * Who rated.
 *
 * @param name the grader's name, or a person's; one rater gives one verdict on a criterion of a submission
 */
public record Rater(RaterKind kind, String name) {
    public Rater {
        Objects.requireNonNull(kind, "kind");
        if (name.isBlank()) throw new IllegalArgumentException("a rater needs a name");
    }
}
