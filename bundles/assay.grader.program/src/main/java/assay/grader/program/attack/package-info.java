// SPDX-License-Identifier: Apache-2.0
/** The attacks that a sandbox must withstand before anything is run in it. */
@NullMarked
package assay.grader.program.attack;

import org.jspecify.annotations.NullMarked;
