// SPDX-License-Identifier: Apache-2.0
/** What one kind of database does in its own way, and the schema. */
@NullMarked
package assay.store.sql.database;

import org.jspecify.annotations.NullMarked;
