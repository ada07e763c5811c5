// SPDX-License-Identifier: Apache-2.0
/** Grades by likeness of meaning to reference answers. */
@NullMarked
package assay.grader.similarity;

import org.jspecify.annotations.NullMarked;
