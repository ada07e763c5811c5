// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.likeness;

import java.util.Locale;

/** What of two texts is compared. */
enum Measure {
    /** Both as a whole: the means of their passages. What one says beyond the other counts against it. */
    WHOLE,
    /** Each passage of the reference with the passage nearest to it: whether all of it is said somewhere, whatever else is. */
    PASSAGES;

    static Measure of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
