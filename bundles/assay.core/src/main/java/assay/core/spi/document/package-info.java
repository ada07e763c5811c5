// SPDX-License-Identifier: Apache-2.0
/** Extension point: bundles that read documents which no model reads. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
