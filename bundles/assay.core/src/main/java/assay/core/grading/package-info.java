// SPDX-License-Identifier: Apache-2.0
/** Verdicts of raters, the rulings drawn from them, and the assessment of a submission. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.grading;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
