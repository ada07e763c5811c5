// SPDX-License-Identifier: Apache-2.0
package assay.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that a user may have meant, for "did you mean" in messages. */
public final class Nearest {
    private Nearest() {}

    /** The known word with the fewest changed letters; empty when nothing is alike (more than a third differs). */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream().filter(k -> changes(word, k) <= Math.max(1, k.length() / 3))
                .min(Comparator.comparingInt((String k) -> changes(word, k)).thenComparing(Comparator.naturalOrder()));
    }

    /** {@code  Did you mean "x"?} with a blank before it, or nothing. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(k -> " Did you mean \"" + k + "\"?").orElse("");
    }

    /** Levenshtein's distance. */
    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                corner = above;
            }
        }
        return row[b.length()];
    }
}
