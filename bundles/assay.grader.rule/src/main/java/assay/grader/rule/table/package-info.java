// SPDX-License-Identifier: Apache-2.0
/** Rules about tables in CSV and Markdown. */
@NullMarked
package assay.grader.rule.table;

import org.jspecify.annotations.NullMarked;
