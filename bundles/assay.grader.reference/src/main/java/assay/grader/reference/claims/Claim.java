// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.claims;

import java.util.Locale;

/**
 * Something that a text states and that can be looked up.
 *
 * @param text as it stands there
 * @param from where it begins
 */
record Claim(Kind kind, String text, int from) {
    /** What sort of thing is stated. */
    enum Kind {
        FIGURE, NAME, DATE, QUOTATION;

        static final String[] WORDS = {"figures", "names", "dates", "quotations"};

        static Kind of(String plural) {
            return valueOf(plural.substring(0, plural.length() - 1).toUpperCase(Locale.ROOT));
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    int to() {
        return from + text.length();
    }
}
