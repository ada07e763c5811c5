// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import java.util.Optional;

/**
 * How often one, or all, of several attempts at a task are complete: means over tasks of the unbiased pass@k,
 * 1 − C(n−c, k)/C(n, k), and pass^k, C(c, k)/C(n, k), for c complete of n assessed trials.
 *
 * @param k attempts
 * @param tasks with at least k assessed trials; the others are left out
 * @param any pass@k
 * @param all pass^k
 */
public record AttemptScore(String worker, int k, long tasks, Optional<Estimate> any, Optional<Estimate> all) {}
