// SPDX-License-Identifier: Apache-2.0
/** How many tests the programs of a run pass. */
@NullMarked
package assay.grader.program.rate;

import org.jspecify.annotations.NullMarked;
