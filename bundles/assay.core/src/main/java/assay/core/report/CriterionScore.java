// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import java.util.Optional;

/**
 * How often criteria of one kind went right for a worker.
 *
 * @param by importance, dimension, tag or kind
 * @param right criteria that went right: met, or for a pitfall avoided
 * @param settled criteria that have a ruling
 * @param rate right ÷ settled, clustered by task
 */
public record CriterionScore(String worker, String by, String value, long right, long settled, Optional<Estimate> rate) {}
