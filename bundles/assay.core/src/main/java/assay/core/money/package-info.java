// SPDX-License-Identifier: Apache-2.0
/** Exact amounts of money. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.money;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
