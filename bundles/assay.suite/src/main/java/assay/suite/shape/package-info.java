// SPDX-License-Identifier: Apache-2.0
/** What may stand where in the files of a suite, for the strict reader and for the published schema. */
@NullMarked
package assay.suite.shape;

import org.jspecify.annotations.NullMarked;
