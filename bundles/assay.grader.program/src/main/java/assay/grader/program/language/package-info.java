// SPDX-License-Identifier: Apache-2.0
/** The languages that programs are written in, and how each is run and called. */
@NullMarked
package assay.grader.program.language;

import org.jspecify.annotations.NullMarked;
