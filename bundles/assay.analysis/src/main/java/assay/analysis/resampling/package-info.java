// SPDX-License-Identifier: Apache-2.0
/** Intervals by drawing the tasks anew, for figures whose tails a formula does not fit. */
@NullMarked
package assay.analysis.resampling;

import org.jspecify.annotations.NullMarked;
