// SPDX-License-Identifier: Apache-2.0
/** Intervals and paired tests over tasks, each in constant memory. */
@NullMarked
package assay.analysis.statistic;

import org.jspecify.annotations.NullMarked;
