// SPDX-License-Identifier: Apache-2.0
/** Rounds of human review and feedback. */
@NullMarked
package assay.economy.collaboration;

import org.jspecify.annotations.NullMarked;
