// SPDX-License-Identifier: Apache-2.0
/** What is wrong with an input and how its owner mends it. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.problem;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
