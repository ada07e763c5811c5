// SPDX-License-Identifier: Apache-2.0
/** Commands of the command line, called from a page. */
@NullMarked
package assay.web.console;

import org.jspecify.annotations.NullMarked;
