// SPDX-License-Identifier: Apache-2.0
/** Models that speak the protocol of Google Gemini. */
@NullMarked
package assay.model.gemini;

import org.jspecify.annotations.NullMarked;
