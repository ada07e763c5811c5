// SPDX-License-Identifier: Apache-2.0
/** Sums over the tasks of a run, fed task by task. */
@NullMarked
package assay.analysis.tally;

import org.jspecify.annotations.NullMarked;
