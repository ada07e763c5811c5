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

    /** Letters to add, drop, change, or swap with their neighbour. */
    private static int changes(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++)
            for (int j = 1; j <= b.length(); j++) {
                int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        return d[a.length()][b.length()];
    }
}
