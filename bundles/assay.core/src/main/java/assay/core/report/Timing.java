// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import java.util.OptionalDouble;

/**
 * Seconds of work a cell, by the wall clock.
 *
 * @param lateShare share of cells over their task's deadline, of those that have one
 */
public record Timing(Estimate mean, double p50, double p95, double p99, OptionalDouble lateShare, long withDeadline) {}
