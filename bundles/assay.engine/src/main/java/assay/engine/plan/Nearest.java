// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that a misspelt one was probably meant to be. */
final class Nearest {
    private Nearest() {}

    /** {@code Did you mean "exact"? Installed: exact, judge, rule.} */
    static String remedy(String written, Collection<String> installed) {
        String all = "Installed: " + (installed.isEmpty() ? "none" : String.join(", ", installed)) + ".";
        return to(written, installed).map(n -> "Did you mean \"" + n + "\"? " + all).orElse(all);
    }

    static Optional<String> to(String written, Collection<String> installed) {
        int most = Math.max(1, written.length() / 3);
        return installed.stream().min(Comparator.comparingInt((String n) -> distance(written, n)).thenComparing(n -> n))
                .filter(n -> distance(written, n) <= most);
    }

    /** Levenshtein. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(cost, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
