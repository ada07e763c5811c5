// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.spi.store.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A row to be added.
 *
 * @param values by column; names and stamps are not yet numbers, see {@link Values}
 */
public record Line(FactTable<?> table, Fact fact, @Nullable Object[] values) {}
