// SPDX-License-Identifier: Apache-2.0
/** What a judge is shown: prompts, and untrusted text behind fences. */
@NullMarked
package assay.grader.judge.prompt;

import org.jspecify.annotations.NullMarked;
