// SPDX-License-Identifier: Apache-2.0
/** Grades programs by running them against tests, in a sandbox. */
@NullMarked
package assay.grader.program;

import org.jspecify.annotations.NullMarked;
