// SPDX-License-Identifier: Apache-2.0
/** From a stored run to a report, in one pass over the tasks. */
@NullMarked
package assay.analysis;

import org.jspecify.annotations.NullMarked;
