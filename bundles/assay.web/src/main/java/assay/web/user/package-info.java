// SPDX-License-Identifier: Apache-2.0
/** Who may log in to the workbench, and the commands that say so. */
@NullMarked
package assay.web.user;

import org.jspecify.annotations.NullMarked;
