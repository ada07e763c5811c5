// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import java.util.Objects;

/**
 * An earlier round of the same cell.
 *
 * @param number 0 for the first submission
 * @param feedback what the worker was told about it
 */
public record Turn(int number, Submission submission, Feedback feedback) {
    public Turn {
        Objects.requireNonNull(submission);
        Objects.requireNonNull(feedback);
    }
}
