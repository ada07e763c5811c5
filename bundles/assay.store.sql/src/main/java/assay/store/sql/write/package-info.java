// SPDX-License-Identifier: Apache-2.0
/** The one writer, which commits for many at once. */
@NullMarked
package assay.store.sql.write;

import org.jspecify.annotations.NullMarked;
