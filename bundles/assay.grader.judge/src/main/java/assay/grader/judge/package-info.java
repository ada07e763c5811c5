// SPDX-License-Identifier: Apache-2.0
/** Grades and compares by asking language models. */
@NullMarked
package assay.grader.judge;

import org.jspecify.annotations.NullMarked;
