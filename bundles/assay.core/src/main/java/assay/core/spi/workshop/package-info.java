// SPDX-License-Identifier: Apache-2.0
/** How a plugin reaches the world: models, files, limits, seed. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.workshop;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
