// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.overlap;

import java.util.Locale;

/** What an overlap is divided by: precision by what was given, recall by what was wanted, F1 by their mean, Jaccard by their union. */
enum Measure {
    F1, PRECISION, RECALL, JACCARD;

    String label() {
        return this == F1 ? "F1" : name().toLowerCase(Locale.ROOT);
    }

    static Measure of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
