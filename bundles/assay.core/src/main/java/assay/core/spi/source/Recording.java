// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.source;

import assay.core.work.Submission;

/**
 * An output that some worker handed in elsewhere.
 *
 * @param worker name as recorded
 * @param trial 0 for the first
 * @param turn 0 for the first
 */
public record Recording(String worker, String task, int trial, int turn, Submission submission) {}
