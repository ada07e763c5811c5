// SPDX-License-Identifier: Apache-2.0
/** Which of a judge's verdicts people look at next, and when they may stop. */
@NullMarked
package assay.analysis.labels;

import org.jspecify.annotations.NullMarked;
