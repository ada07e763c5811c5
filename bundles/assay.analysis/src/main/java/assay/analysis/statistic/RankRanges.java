// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks as far as the data tell them: a worker stands below those that are better for certain, and above those that are
 * worse for certain (Goldstein and Spiegelhalter 1996, J. R. Statist. Soc. A 159, section 3, with tests of pairs instead
 * of overlaps). Not safe for use by several threads.
 */
public final class RankRanges {
    private final boolean[][] better;

    public RankRanges(int workers) {
        better = new boolean[workers][workers];
    }

    /** From 1, both ends included. */
    public record Range(int best, int worst) {
        @Override
        public String toString() {
            return best == worst ? "" + best : best + "–" + worst;
        }
    }

    /** That one is better for certain. */
    public void better(int winner, int loser) {
        better[winner][loser] = true;
    }

    public Range of(int worker) {
        int above = (int) IntStream.range(0, better.length).filter(i -> better[i][worker]).count();
        int below = (int) IntStream.range(0, better.length).filter(i -> better[worker][i]).count();
        return new Range(1 + above, better.length - below);
    }

    /** Those that cannot be told from a worker, itself left out. */
    public List<Integer> notDistinguishable(int worker) {
        List<Integer> same = new ArrayList<>();
        for (int i = 0; i < better.length; i++) if (i != worker && !better[i][worker] && !better[worker][i]) same.add(i);
        return same;
    }
}
