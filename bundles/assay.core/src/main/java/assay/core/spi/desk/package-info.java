// SPDX-License-Identifier: Apache-2.0
/** The desk: the queue of work that people grade, for whoever shows it to them. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.desk;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
