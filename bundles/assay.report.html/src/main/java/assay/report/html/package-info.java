// SPDX-License-Identifier: Apache-2.0
/** Reports as one self-contained HTML page. */
@NullMarked
package assay.report.html;

import org.jspecify.annotations.NullMarked;
