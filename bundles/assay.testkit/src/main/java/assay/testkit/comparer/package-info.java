// SPDX-License-Identifier: Apache-2.0
/** What every comparer must do. */
@Export
@Version("0.1.0")
@NullMarked
package assay.testkit.comparer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
