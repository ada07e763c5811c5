// SPDX-License-Identifier: Apache-2.0
/** Java: one warm compiler, and tests kept apart from the program. */
@NullMarked
package assay.grader.program.java;

import org.jspecify.annotations.NullMarked;
