// SPDX-License-Identifier: Apache-2.0
/** How like one text is to another in meaning. */
@NullMarked
package assay.grader.similarity.likeness;

import org.jspecify.annotations.NullMarked;
