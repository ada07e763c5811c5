// SPDX-License-Identifier: Apache-2.0
/** Commands given in the browser: the same as those of the command line, with a form in place of words. */
@NullMarked
package assay.web.runs.work;

import org.jspecify.annotations.NullMarked;
