// SPDX-License-Identifier: Apache-2.0
/** Extension point: raters that look at two submissions side by side. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.comparer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
