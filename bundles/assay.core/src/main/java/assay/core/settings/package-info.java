// SPDX-License-Identifier: Apache-2.0
/** The one typed tree in which plugins get their settings. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
