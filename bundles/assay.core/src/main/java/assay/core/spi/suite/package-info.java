// SPDX-License-Identifier: Apache-2.0
/** Reading and writing suites and tasks. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.suite;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
