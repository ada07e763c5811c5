// SPDX-License-Identifier: Apache-2.0
/** Extension point: importers of tasks, recordings and verdicts. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.source;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
