// SPDX-License-Identifier: Apache-2.0
/** Facts as rows, and rows as facts. */
@NullMarked
package assay.store.sql.table;

import org.jspecify.annotations.NullMarked;
