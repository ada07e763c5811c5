// SPDX-License-Identifier: Apache-2.0
/** Bytes under their digest. */
@NullMarked
package assay.store.sql.content;

import org.jspecify.annotations.NullMarked;
