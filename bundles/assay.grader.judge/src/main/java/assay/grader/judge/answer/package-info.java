// SPDX-License-Identifier: Apache-2.0
/** What a judge answers, read strictly. */
@NullMarked
package assay.grader.judge.answer;

import org.jspecify.annotations.NullMarked;
