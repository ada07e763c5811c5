// SPDX-License-Identifier: Apache-2.0
/** Runs: planned, executed, resumed, graded anew. */
@NullMarked
package assay.engine.run;

import org.jspecify.annotations.NullMarked;
