// SPDX-License-Identifier: Apache-2.0
/** What is known of the calls of an attempt, and facts on their way to the store. */
@NullMarked
package assay.engine.journal;

import org.jspecify.annotations.NullMarked;
