// SPDX-License-Identifier: Apache-2.0
/** Rules about words: wording, length, headings, language, names, choices. */
@NullMarked
package assay.grader.rule.text;

import org.jspecify.annotations.NullMarked;
