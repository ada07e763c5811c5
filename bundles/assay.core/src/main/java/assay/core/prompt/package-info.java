// SPDX-License-Identifier: Apache-2.0
/** A job in words for a model: for solvers, which differ in what they say and not in how a job is put. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.prompt;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
