// SPDX-License-Identifier: Apache-2.0
/** Bundles as they were built, for tests of what they carry. */
@Export
@Version("0.1.0")
@NullMarked
package assay.testkit.bundle;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
