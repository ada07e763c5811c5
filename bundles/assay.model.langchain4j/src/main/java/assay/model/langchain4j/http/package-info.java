// SPDX-License-Identifier: Apache-2.0
/** The HTTP client under LangChain4j: blocking, interruptible, with a deadline for the whole call, and no retries. */
@NullMarked
package assay.model.langchain4j.http;

import org.jspecify.annotations.NullMarked;
