// SPDX-License-Identifier: Apache-2.0
/** Reports for programs: JSON, JSON Lines and CSV. */
@NullMarked
package assay.report.data;

import org.jspecify.annotations.NullMarked;
