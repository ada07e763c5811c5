// SPDX-License-Identifier: Apache-2.0
/** The plugins of a workbench, one lender a kind, and what is installed. */
@NullMarked
package assay.engine.plugin;

import org.jspecify.annotations.NullMarked;
