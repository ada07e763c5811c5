// SPDX-License-Identifier: Apache-2.0
/** Reports as JUnit XML, for build servers. */
@NullMarked
package assay.report.junit;

import org.jspecify.annotations.NullMarked;
