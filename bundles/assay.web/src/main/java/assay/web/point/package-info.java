// SPDX-License-Identifier: Apache-2.0
/** Extension points, and who extends them. */
@NullMarked
package assay.web.point;

import org.jspecify.annotations.NullMarked;
