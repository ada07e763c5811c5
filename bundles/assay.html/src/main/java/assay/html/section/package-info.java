// SPDX-License-Identifier: Apache-2.0
/** Parts of a report as HTML, the same in the file that is shared and in the workbench. */
@NullMarked
package assay.html.section;

import org.jspecify.annotations.NullMarked;
