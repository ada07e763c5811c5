// SPDX-License-Identifier: Apache-2.0
/** Models that speak the protocol of Anthropic. */
@NullMarked
package assay.model.anthropic;

import org.jspecify.annotations.NullMarked;
