// SPDX-License-Identifier: Apache-2.0
/** Bytes with a name, a media type and a SHA-256: attachments, deliverables, recorded texts. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.content;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
