// SPDX-License-Identifier: Apache-2.0
/** Hands in outputs that were recorded earlier or elsewhere. */
@NullMarked
package assay.solver.replay;

import org.jspecify.annotations.NullMarked;
