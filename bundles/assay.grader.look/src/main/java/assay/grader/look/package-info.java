// SPDX-License-Identifier: Apache-2.0
/** What a rule is, what it looks at, and what it says. */
@NullMarked
package assay.grader.look;

import org.jspecify.annotations.NullMarked;
