// SPDX-License-Identifier: Apache-2.0
/** The engine's services: run, resume, re-grade, re-price, and what is installed. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.engine;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
