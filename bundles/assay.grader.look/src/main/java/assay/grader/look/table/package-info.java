// SPDX-License-Identifier: Apache-2.0
/** Rules about tables in CSV and Markdown. */
@NullMarked
package assay.grader.look.table;

import org.jspecify.annotations.NullMarked;
