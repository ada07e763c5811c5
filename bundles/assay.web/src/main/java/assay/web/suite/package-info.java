// SPDX-License-Identifier: Apache-2.0
/** Suites and their tasks, edited in the browser. */
@NullMarked
package assay.web.suite;

import org.jspecify.annotations.NullMarked;
