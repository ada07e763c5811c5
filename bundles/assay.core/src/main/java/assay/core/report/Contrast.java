// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import java.util.OptionalDouble;

/**
 * Two workers, or one worker in two runs, compared task by task.
 *
 * @param a the first, by label
 * @param b the second, by label
 * @param difference of the completion rates, a − b, over tasks that both have assessed cells for
 * @param p of McNemar's exact test; absent with several trials a task, where the interval alone decides
 * @param distinguishable whether the interval leaves out 0 and the test, if any, falls below 0.05
 */
public record Contrast(String a, String b, Estimate difference, OptionalDouble p, boolean distinguishable) {
    /** Such as {@code a better} or {@code not distinguishable}. */
    public String verdict() {
        return distinguishable ? (difference.value() > 0 ? a : b) + " better" : "not distinguishable";
    }
}
