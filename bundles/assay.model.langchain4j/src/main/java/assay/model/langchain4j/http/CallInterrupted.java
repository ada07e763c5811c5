// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

/** Carries an interrupt through LangChain4j. */
public final class CallInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallInterrupted() {
        super("interrupted", null, false, false);
    }
}
