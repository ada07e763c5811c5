// SPDX-License-Identifier: Apache-2.0
/** Models behind any endpoint that speaks the OpenAI chat completions protocol. */
@NullMarked
package assay.model.openai;

import org.jspecify.annotations.NullMarked;
