// SPDX-License-Identifier: Apache-2.0
/** Workers that show what sways a judge. */
@NullMarked
package assay.grader.judge.probe;

import org.jspecify.annotations.NullMarked;
