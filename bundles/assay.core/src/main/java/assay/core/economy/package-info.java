// SPDX-License-Identifier: Apache-2.0
/** What a policy makes of a job: postings and measures. */
@Export
@Version("0.1.0")
@NullMarked
package assay.core.economy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
