// SPDX-License-Identifier: Apache-2.0
/** What an analysis says of a run, ready to be written in any format. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
