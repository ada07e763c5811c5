// SPDX-License-Identifier: Apache-2.0
/** Two runs laid side by side. */
@NullMarked
package assay.web.runs.diff;

import org.jspecify.annotations.NullMarked;
