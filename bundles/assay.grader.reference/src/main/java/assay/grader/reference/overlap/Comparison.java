// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.overlap;

import assay.grader.look.Document;

/** Compares a deliverable with a reference answer. Immutable, safe for use by several threads. */
@FunctionalInterface
interface Comparison {
    Likeness compare(Document given, Document wanted) throws InterruptedException;

    /**
     * How alike they are.
     *
     * @param share in [0, 1]
     * @param told the same in words, without giving the reference away: {@code token F1 0.62}
     */
    record Likeness(double share, String told) {
        static Likeness of(double share, String measure) {
            return new Likeness(share, measure + " " + shown(share));
        }

        static String shown(double share) {
            return String.format(java.util.Locale.ROOT, "%.3f", share);
        }
    }
}
