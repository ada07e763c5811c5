// SPDX-License-Identifier: Apache-2.0
/** Tasks × workers: which cells are shown, and in which order. */
@NullMarked
package assay.web.runs.matrix;

import org.jspecify.annotations.NullMarked;
