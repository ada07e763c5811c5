// SPDX-License-Identifier: Apache-2.0
/** One cell from assignment to outcome. */
@NullMarked
package assay.engine.cell;

import org.jspecify.annotations.NullMarked;
