// SPDX-License-Identifier: Apache-2.0
/** Tests of a program: cases, calls and hidden test files, and what came of them. */
@NullMarked
package assay.grader.program.exam;

import org.jspecify.annotations.NullMarked;
