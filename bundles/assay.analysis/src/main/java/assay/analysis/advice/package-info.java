// SPDX-License-Identifier: Apache-2.0
/** Who should do the work: the expected value of four ways of working. */
@NullMarked
package assay.analysis.advice;

import org.jspecify.annotations.NullMarked;
