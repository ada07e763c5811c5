// SPDX-License-Identifier: Apache-2.0
/** From what a user wants to a stored plan. */
@NullMarked
package assay.engine.plan;

import org.jspecify.annotations.NullMarked;
