// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import assay.core.spi.model.ModelFailure;

/** Carries a failure through LangChain4j, whose methods declare no checked exceptions. */
public final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ModelFailure failure;

    CallFailed(ModelFailure failure) {
        super(failure.getMessage(), null, false, false);
        this.failure = failure;
    }

    public ModelFailure failure() {
        return failure;
    }
}
