// SPDX-License-Identifier: Apache-2.0
/** From a stored run to a report. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.analysis;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
