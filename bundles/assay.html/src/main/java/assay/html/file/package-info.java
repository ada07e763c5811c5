// SPDX-License-Identifier: Apache-2.0
/** Files as a part of a page. */
@NullMarked
package assay.html.file;

import org.jspecify.annotations.NullMarked;
