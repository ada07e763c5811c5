// SPDX-License-Identifier: Apache-2.0
/** What is not at work, and why. */
@NullMarked
package assay.web.problem;

import org.jspecify.annotations.NullMarked;
