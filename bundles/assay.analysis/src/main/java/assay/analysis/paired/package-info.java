// SPDX-License-Identifier: Apache-2.0
/** Two runs laid side by side, cell by cell. */
@NullMarked
package assay.analysis.paired;

import org.jspecify.annotations.NullMarked;
