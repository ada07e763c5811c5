// SPDX-License-Identifier: Apache-2.0
/** People as a grader. */
@NullMarked
package assay.grader.human;

import org.jspecify.annotations.NullMarked;
