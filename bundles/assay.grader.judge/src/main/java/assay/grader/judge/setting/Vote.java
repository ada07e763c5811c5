// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.setting;

/** How several answers on one criterion become a verdict. */
public enum Vote {
    /** What more than half say; on a scale of several steps, the middle rating. */
    MAJORITY,
    /** The mean rating, held against the pass mark; for yes and no, against one half. */
    MEAN,
    /** Met only when all say so; the lowest rating. */
    UNANIMOUS
}
