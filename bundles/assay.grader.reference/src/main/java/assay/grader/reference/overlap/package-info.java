// SPDX-License-Identifier: Apache-2.0
/** How much of a reference answer a deliverable holds. */
@NullMarked
package assay.grader.reference.overlap;

import org.jspecify.annotations.NullMarked;
