// SPDX-License-Identifier: Apache-2.0
/** Prompts, replies and failures in the words of LangChain4j and back. Written once, carried privately by each provider. */
@NullMarked
package assay.model.langchain4j;

import org.jspecify.annotations.NullMarked;
