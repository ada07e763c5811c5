// SPDX-License-Identifier: Apache-2.0
/** Plugins borrowed for one call each, so that any of them can be swapped while a run goes on. */
@NullMarked
package assay.engine.lease;

import org.jspecify.annotations.NullMarked;
