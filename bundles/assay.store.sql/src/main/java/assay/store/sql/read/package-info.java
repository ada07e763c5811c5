// SPDX-License-Identifier: Apache-2.0
/** Questions to a store and streams of rows. */
@NullMarked
package assay.store.sql.read;

import org.jspecify.annotations.NullMarked;
