// SPDX-License-Identifier: Apache-2.0
/** Models that speak the protocol of Mistral. */
@NullMarked
package assay.model.mistral;

import org.jspecify.annotations.NullMarked;
