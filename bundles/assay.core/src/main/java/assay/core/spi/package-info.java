// SPDX-License-Identifier: Apache-2.0
/** What every kind of plugin shares: its name. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
