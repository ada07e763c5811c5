// SPDX-License-Identifier: Apache-2.0
/** Does a task in steps: the model is given tools over the task's materials and uses them until it hands in. */
@NullMarked
package assay.solver.agent;

import org.jspecify.annotations.NullMarked;
