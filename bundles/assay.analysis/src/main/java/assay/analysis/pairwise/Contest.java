// SPDX-License-Identifier: Apache-2.0
package assay.analysis.pairwise;

/**
 * One comparison of two.
 *
 * @param share what the first got of the win: 1, 0, or 0.5 for a tie
 */
public record Contest(String a, String b, double share) {
    public Contest {
        if (a.equals(b)) throw new IllegalArgumentException("\"" + a + "\" against itself");
        if (share != 0 && share != 0.5 && share != 1) throw new IllegalArgumentException("a share of " + share);
    }
}
