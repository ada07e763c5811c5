// SPDX-License-Identifier: Apache-2.0
/** How far a judge can be trusted beside people: its errors, what corrects them, and whether its confidence holds. */
@NullMarked
package assay.analysis.trust;

import org.jspecify.annotations.NullMarked;
