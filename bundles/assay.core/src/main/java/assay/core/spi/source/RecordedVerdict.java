// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.source;

import assay.core.grading.Verdict;

/**
 * A verdict that was given elsewhere.
 *
 * @param worker name as recorded
 */
public record RecordedVerdict(String worker, String task, int trial, int turn, Verdict verdict) {}
