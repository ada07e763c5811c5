// SPDX-License-Identifier: Apache-2.0
/** Files of ratings: who said what of which item, in long or wide form. */
@NullMarked
package assay.analysis.ratings;

import org.jspecify.annotations.NullMarked;
