// SPDX-License-Identifier: Apache-2.0
/** Small hand-written stand-ins for what the engine hands to a plugin, and tasks to try it on. */
@Export
@Version("0.1.0")
@NullMarked
package assay.testkit.fakes;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
