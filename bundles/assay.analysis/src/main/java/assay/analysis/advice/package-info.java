// SPDX-License-Identifier: Apache-2.0
/** Who should do the work: the expected value of four ways of working, and what it hangs on. */
@NullMarked
package assay.analysis.advice;

import org.jspecify.annotations.NullMarked;
