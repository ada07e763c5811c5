// SPDX-License-Identifier: Apache-2.0
/** Units of paid work: what is wanted, what it pays, and how it will be judged. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.task;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
