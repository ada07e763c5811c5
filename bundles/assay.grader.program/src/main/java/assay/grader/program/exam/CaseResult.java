// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

/**
 * What came of one test.
 *
 * @param name of the case, as a reader finds it in the task
 * @param story what was expected and what was seen; empty when it passed
 * @param hint what may be said to whoever wrote the program, without giving the answer away
 */
public record CaseResult(String name, boolean passed, String story, String hint) {
    public static CaseResult passed(String name) {
        return new CaseResult(name, true, "", "");
    }

    public static CaseResult failed(String name, String story, String hint) {
        return new CaseResult(name, false, story, hint);
    }

    /** Expected this, got that; both shortened. */
    public static CaseResult differing(String name, String expected, String got) {
        return failed(name, "expected " + Quote.of(expected) + ", got " + Quote.of(got), "the result is wrong");
    }
}
