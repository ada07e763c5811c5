// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import java.util.Locale;

/** What sort of rater gave a verdict. */
public enum RaterKind {
    /** A person who settles a disagreement between raters. */
    ADJUDICATOR,
    /** A person. */
    HUMAN,
    /** A language model. */
    JUDGE,
    /** A program that runs the submission. */
    PROGRAM,
    /** A rule. */
    RULE,
    /** A comparison with reference answers or trusted documents. */
    REFERENCE;

    public boolean isPerson() {
        return this == ADJUDICATOR || this == HUMAN;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
