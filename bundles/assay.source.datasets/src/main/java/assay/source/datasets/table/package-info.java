// SPDX-License-Identifier: Apache-2.0
/** Tasks from tables. */
@NullMarked
package assay.source.datasets.table;

import org.jspecify.annotations.NullMarked;
