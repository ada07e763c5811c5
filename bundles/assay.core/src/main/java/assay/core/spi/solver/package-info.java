// SPDX-License-Identifier: Apache-2.0
/** Extension point: ways of getting a task done. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.solver;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
