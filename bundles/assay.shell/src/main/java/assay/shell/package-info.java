// SPDX-License-Identifier: Apache-2.0
/** The command line. */
@NullMarked
package assay.shell;

import org.jspecify.annotations.NullMarked;
