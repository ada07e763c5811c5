// SPDX-License-Identifier: Apache-2.0
/** Several answers on one criterion, and the verdict they make. */
@NullMarked
package assay.grader.judge.panel;

import org.jspecify.annotations.NullMarked;
