// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.answer;

/** An answer that cannot be used; the message says why, in words that the judge is told as well. */
public final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unusable(String message) {
        super(message);
    }
}
