// SPDX-License-Identifier: Apache-2.0
/** Who does the work, what is handed in, and how a cell ends. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.work;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
