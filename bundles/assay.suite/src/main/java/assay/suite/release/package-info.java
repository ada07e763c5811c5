// SPDX-License-Identifier: Apache-2.0
/** Dated releases of suites, and what differs between two of them. */
@NullMarked
package assay.suite.release;

import org.jspecify.annotations.NullMarked;
