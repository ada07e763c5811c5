// SPDX-License-Identifier: Apache-2.0
/** What stands in for disk and database when the engine is tried: a run store, suites and texts in memory. */
@Export
@Version("0.1.0")
@NullMarked
package assay.testkit.engine;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
