// SPDX-License-Identifier: Apache-2.0
/** The contract of report formats, and reports to try them on. */
@Export
@Version("0.1.0")
@NullMarked
package assay.testkit.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
