// SPDX-License-Identifier: Apache-2.0
/** What is installed: plugins, models, solvers, graders and so on, and how to change it. */
@NullMarked
package assay.shell.installed;

import org.jspecify.annotations.NullMarked;
