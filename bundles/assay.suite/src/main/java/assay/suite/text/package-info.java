// SPDX-License-Identifier: Apache-2.0
/** Domain values as JSON and back. */
@NullMarked
package assay.suite.text;

import org.jspecify.annotations.NullMarked;
