// SPDX-License-Identifier: Apache-2.0
/** What a well-formed suite may still have wrong. */
@NullMarked
package assay.suite.lint;

import org.jspecify.annotations.NullMarked;
