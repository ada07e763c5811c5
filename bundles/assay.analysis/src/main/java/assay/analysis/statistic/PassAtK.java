// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

/**
 * The chance that of k attempts at a task one is right, or all are, without bias from n attempts of which c were right:
 * 1 − C(n−c, k)/C(n, k) (Chen et al. 2021, arXiv 2107.03374, section 2.1) and C(c, k)/C(n, k) (Yao et al. 2024,
 * arXiv 2406.12045, section 3). 1 − (1 − c/n)^k, which is often printed instead, is too low.
 */
public final class PassAtK {
    private PassAtK() {}

    /** At least one of k. */
    public static double any(long n, long c, long k) {
        return 1 - all(n, n - c, k);
    }

    /** All of k. */
    public static double all(long n, long c, long k) {
        if (c < 0 || c > n) throw new IllegalArgumentException(c + " right of " + n + " is none");
        if (k < 1 || k > n) throw new IllegalArgumentException("k must be between 1 and the " + n + " attempts, not " + k);
        double chance = 1;
        for (long i = 0; i < k; i++) chance *= (double) Math.max(0, c - i) / (n - i);
        return chance;
    }
}
