// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

import java.util.Arrays;

/** How the numbers of two raters go together. */
final class Correlation {
    private Correlation() {}

    static Coefficient pearson(Grid grid) {
        return numbers(grid, Correlation::product);
    }

    /** Pearson's correlation of ranks, ties sharing their mean rank (Spearman 1904). */
    static Coefficient spearman(Grid grid) {
        return numbers(grid, (x, y) -> product(ranks(x), ranks(y)));
    }

    /** Tau-b (Kendall 1945, Biometrika 33, 239). */
    static Coefficient kendall(Grid grid) {
        return numbers(grid, Correlation::tau);
    }

    /** GDPval (arXiv 2510.04374), agreement of two graders: A = E[1 − |x − y|], ratings in [0, 1]. */
    static Coefficient closeness(Grid grid) {
        return numbers(grid, (x, y) -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                if (Math.min(x[i], y[i]) < 0 || Math.max(x[i], y[i]) > 1) return Coefficient.undefined("a rating is outside 0 to 1");
                sum += 1 - Math.abs(x[i] - y[i]);
            }
            return Coefficient.of(sum / x.length);
        });
    }

    private interface OfNumbers {
        Coefficient of(double[] x, double[] y);
    }

    private static Coefficient numbers(Grid grid, OfNumbers measure) {
        if (grid.raters().size() != 2) return Coefficient.undefined("it takes two raters, not " + grid.raters().size() + "; see --pairs");
        if (grid.levels().isEmpty()) return Coefficient.undefined("a label is no number");
        int[][] rows = grid.paired();
        if (rows.length == 0) return Coefficient.undefined("no item was rated by both");
        double[] levels = grid.levels().get();
        return measure.of(Arrays.stream(rows).mapToDouble(r -> levels[r[0]]).toArray(), Arrays.stream(rows).mapToDouble(r -> levels[r[1]]).toArray());
    }

    private static Coefficient product(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xx == 0 || yy == 0 ? Coefficient.undefined("a rater gave one rating to all") : Coefficient.of(xy / Math.sqrt(xx * yy));
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) ranks[i] = (first(sorted, values[i], false) + first(sorted, values[i], true) + 1) / 2.0;
        return ranks;
    }

    /** How many sorted values are below, or below or the same. */
    private static int first(double[] sorted, double value, boolean same) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || same && sorted[middle] == value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Discordant pairs are the exchanges of a merge sort (Knight 1966, Journal of the American Statistical Association 61, 436). */
    private static Coefficient tau(double[] x, double[] y) {
        long[] both = new long[x.length];
        int[] xs = dense(x);
        int[] ys = dense(y);
        for (int i = 0; i < both.length; i++) both[i] = (long) xs[i] << 32 | ys[i];
        Arrays.sort(both);
        long tiedBoth = ties(both);
        long tiedX = ties(Arrays.stream(both).map(b -> b >> 32).toArray());
        long[] second = Arrays.stream(both).map(b -> b & 0xffff_ffffL).toArray();
        long exchanges = exchanges(second, new long[second.length], 0, second.length);
        long tiedY = ties(second);
        double all = 0.5 * x.length * (x.length - 1);
        double untied = (all - tiedX) * (all - tiedY);
        return untied == 0 ? Coefficient.undefined("a rater gave one rating to all")
                : Coefficient.of((all - tiedX - tiedY + tiedBoth - 2.0 * exchanges) / Math.sqrt(untied));
    }

    private static int[] dense(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
        return Arrays.stream(values).mapToInt(v -> Arrays.binarySearch(sorted, v)).toArray();
    }

    /** Pairs of the same value among sorted values. */
    private static long ties(long[] sorted) {
        long pairs = 0;
        long run = 0;
        for (int i = 1; i < sorted.length; i++) {
            run = sorted[i] == sorted[i - 1] ? run + 1 : 0;
            pairs += run;
        }
        return pairs;
    }

    /** Sorts a part, and counts the pairs that stood the wrong way round. */
    private static long exchanges(long[] values, long[] room, int from, int to) {
        if (to - from < 2) return 0;
        int middle = (from + to) >>> 1;
        long count = exchanges(values, room, from, middle) + exchanges(values, room, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeRight = left == middle || right < to && values[right] < values[left];
            if (takeRight) count += middle - left;
            room[i] = takeRight ? values[right++] : values[left++];
        }
        System.arraycopy(room, from, values, from, to - from);
        return count;
    }
}
