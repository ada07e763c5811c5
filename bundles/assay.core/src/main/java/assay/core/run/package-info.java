// SPDX-License-Identifier: Apache-2.0
/** The plan of a run, its cells, and the keys under which results are found again. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.run;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
