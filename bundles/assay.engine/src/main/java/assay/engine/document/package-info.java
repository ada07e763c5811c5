// SPDX-License-Identifier: Apache-2.0
/** How files are put before models: as they are, or as text by a converter. */
@NullMarked
package assay.engine.document;

import org.jspecify.annotations.NullMarked;
