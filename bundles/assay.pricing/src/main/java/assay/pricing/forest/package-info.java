// SPDX-License-Identifier: Apache-2.0
/** Prices learnt from tasks that have one. */
@NullMarked
package assay.pricing.forest;

import org.jspecify.annotations.NullMarked;
