// SPDX-License-Identifier: Apache-2.0
/** Documents as text: spreadsheets, word processing, slides, PDFs, tables, web pages. */
@NullMarked
package assay.document;

import org.jspecify.annotations.NullMarked;
