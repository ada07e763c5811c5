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

    /** Letters to add, drop, change, or swap with their neighbour. */
    private static int distance(String a, String b) {
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
