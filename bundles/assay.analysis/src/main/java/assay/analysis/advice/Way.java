// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

/** A way of getting a task done. */
public enum Way {
    /** What the worker hands in goes to the client. */
    AI("AI alone"),
    /** A person looks at it first. */
    REVIEW("AI + review"),
    /** What the person turns down goes back once, with feedback. */
    FEEDBACK("AI + review + feedback"),
    /** A person does it from the start. */
    HUMAN("human alone");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
