// SPDX-License-Identifier: Apache-2.0
/** Does a task with one call of a model. */
@NullMarked
package assay.solver.single;

import org.jspecify.annotations.NullMarked;
