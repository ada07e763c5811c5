// SPDX-License-Identifier: Apache-2.0
/** Models that speak the protocol of Ollama. */
@NullMarked
package assay.model.ollama;

import org.jspecify.annotations.NullMarked;
