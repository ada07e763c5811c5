// SPDX-License-Identifier: Apache-2.0
/** What is reckoned over a whole run and kept. */
@NullMarked
package assay.web.runs.kept;

import org.jspecify.annotations.NullMarked;
