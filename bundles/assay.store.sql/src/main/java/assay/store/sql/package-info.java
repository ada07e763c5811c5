// SPDX-License-Identifier: Apache-2.0
/** The run store on a database: opens stores and asks and answers for them. */
@NullMarked
package assay.store.sql;

import org.jspecify.annotations.NullMarked;
