// SPDX-License-Identifier: Apache-2.0
/** Importers of public data sets. */
@NullMarked
package assay.source.datasets;

import org.jspecify.annotations.NullMarked;
