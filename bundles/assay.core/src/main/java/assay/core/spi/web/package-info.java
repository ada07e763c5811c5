// SPDX-License-Identifier: Apache-2.0
/** Extension points: views of the web workbench, and renderers of files in them. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.spi.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
