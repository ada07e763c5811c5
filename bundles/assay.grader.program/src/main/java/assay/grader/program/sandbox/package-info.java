// SPDX-License-Identifier: Apache-2.0
/** Runs what nobody trusts: apart from the machine, and within limits. */
@NullMarked
package assay.grader.program.sandbox;

import org.jspecify.annotations.NullMarked;
