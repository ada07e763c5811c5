// SPDX-License-Identifier: Apache-2.0
/** Files as people see them: pages, tables, prose and lines. */
@NullMarked
package assay.document.preview;

import org.jspecify.annotations.NullMarked;
