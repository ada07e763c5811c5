// SPDX-License-Identifier: Apache-2.0
/** The plugins of the workbench, and what is done with them. */
@NullMarked
package assay.web.plugin;

import org.jspecify.annotations.NullMarked;
