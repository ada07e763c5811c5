// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.setting;

/** What is made of passages that a judge quotes. */
public enum Evidence {
    /** Asked for. A passage that does not occur is dropped, the judge is asked again, and at last the verdict stands with less confidence. */
    WANTED,
    /** As wanted, but a verdict with a passage that does not occur never stands, and a yes needs a passage that does. */
    REQUIRED,
    /** Not looked at. */
    NONE
}
