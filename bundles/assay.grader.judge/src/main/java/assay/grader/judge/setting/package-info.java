// SPDX-License-Identifier: Apache-2.0
/** What the user wants of a judge. */
@NullMarked
package assay.grader.judge.setting;

import org.jspecify.annotations.NullMarked;
