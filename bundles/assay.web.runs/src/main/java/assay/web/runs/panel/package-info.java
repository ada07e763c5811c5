// SPDX-License-Identifier: Apache-2.0
/** The page of a cell, panel by panel. */
@NullMarked
package assay.web.runs.panel;

import org.jspecify.annotations.NullMarked;
