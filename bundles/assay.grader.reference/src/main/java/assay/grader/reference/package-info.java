// SPDX-License-Identifier: Apache-2.0
/** Grades by reference answers and trusted documents. */
@NullMarked
package assay.grader.reference;

import org.jspecify.annotations.NullMarked;
