// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.likeness;

import java.util.Locale;

/**
 * How alike two texts are.
 *
 * @param cosine in [-1, 1]
 * @param told the same in words, with the passages that show it
 */
record Likeness(double cosine, String told) {
    static String shown(double cosine) {
        return String.format(Locale.ROOT, "%.3f", cosine);
    }
}
