// SPDX-License-Identifier: Apache-2.0
/** Who looks at what: verdicts of a judge that are accepted, and those that people look at. */
@NullMarked
package assay.analysis.triage;

import org.jspecify.annotations.NullMarked;
