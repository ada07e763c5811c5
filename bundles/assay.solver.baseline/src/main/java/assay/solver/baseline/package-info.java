// SPDX-License-Identifier: Apache-2.0
/** Workers that need no model: the floor that a model must beat, and the reference answer as a ceiling. */
@NullMarked
package assay.solver.baseline;

import org.jspecify.annotations.NullMarked;
