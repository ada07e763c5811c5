// SPDX-License-Identifier: Apache-2.0
/** The contract of importers. */
@Export
@Version("0.1.0")
@NullMarked
package assay.testkit.source;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
