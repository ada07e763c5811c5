// SPDX-License-Identifier: Apache-2.0
/** How far raters agree: chance-corrected coefficients, correlations, and bootstrap intervals by item. */
@NullMarked
package assay.analysis.agreement;

import org.jspecify.annotations.NullMarked;
