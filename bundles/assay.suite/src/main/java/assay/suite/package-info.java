// SPDX-License-Identifier: Apache-2.0
/** Suites on disk: reading, writing, checking, releasing. */
@NullMarked
package assay.suite;

import org.jspecify.annotations.NullMarked;
