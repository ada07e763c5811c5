// SPDX-License-Identifier: Apache-2.0
/** Grades by rules over the deliverables: exact, fast, and the same every time. */
@NullMarked
package assay.grader.rule;

import org.jspecify.annotations.NullMarked;
