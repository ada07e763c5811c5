// SPDX-License-Identifier: Apache-2.0
/** Extension point: commands of the command line and the shell. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.command;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
