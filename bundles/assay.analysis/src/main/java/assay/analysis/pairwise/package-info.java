// SPDX-License-Identifier: Apache-2.0
/** Strengths from comparisons of two. */
@NullMarked
package assay.analysis.pairwise;

import org.jspecify.annotations.NullMarked;
