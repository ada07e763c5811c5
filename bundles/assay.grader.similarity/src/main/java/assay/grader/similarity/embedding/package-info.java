// SPDX-License-Identifier: Apache-2.0
/** What a text means, as a direction in the space of a sentence model. */
@NullMarked
package assay.grader.similarity.embedding;

import org.jspecify.annotations.NullMarked;
