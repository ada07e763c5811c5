// SPDX-License-Identifier: Apache-2.0
/** The run store: append-only facts, and the questions asked of them. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
