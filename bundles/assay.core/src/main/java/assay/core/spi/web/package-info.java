// SPDX-License-Identifier: Apache-2.0
/** Extension point: views of the web workbench. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
