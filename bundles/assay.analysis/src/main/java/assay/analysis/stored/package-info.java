// SPDX-License-Identifier: Apache-2.0
/** Verdicts of stored runs: brought in from outside, and read as ratings. */
@NullMarked
package assay.analysis.stored;

import org.jspecify.annotations.NullMarked;
