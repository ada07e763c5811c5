// SPDX-License-Identifier: Apache-2.0
/** Installs, swaps and removes plugins while the workbench runs: from folders, and by command. */
@NullMarked
package assay.deploy;

import org.jspecify.annotations.NullMarked;
