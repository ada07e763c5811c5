// SPDX-License-Identifier: Apache-2.0
/** Suites written whole or not at all. */
@NullMarked
package assay.suite.write;

import org.jspecify.annotations.NullMarked;
