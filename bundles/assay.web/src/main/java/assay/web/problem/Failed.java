// SPDX-License-Identifier: Apache-2.0
package assay.web.problem;

/** Cells of a run that ended with an outcome about machinery. */
public record Failed(String run, String outcome, long cells) {}
