// SPDX-License-Identifier: Apache-2.0
/** What happened at the desk, as notes in a book of the run store. */
@NullMarked
package assay.desk.book;

import org.jspecify.annotations.NullMarked;
