// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

/** Intraclass correlation of single ratings (Shrout and Fleiss 1979, Psychological Bulletin 86, 420), from the things that all raters rated. */
final class Intraclass {
    private Intraclass() {}

    private interface OfSquares {
        double[] parts(double between, double within, double raters, double rest, double k, double n);
    }

    /** ICC(1): each thing has raters of its own. */
    static Coefficient one(Grid grid) {
        return of(grid, (b, w, r, e, k, n) -> new double[] {b - w, b + (k - 1) * w});
    }

    /** ICC(2,1): the same raters, drawn from many; agreement. */
    static Coefficient two(Grid grid) {
        return of(grid, (b, w, r, e, k, n) -> new double[] {b - e, b + (k - 1) * e + k * (r - e) / n});
    }

    /** ICC(3,1): these raters and no others; consistency. */
    static Coefficient three(Grid grid) {
        return of(grid, (b, w, r, e, k, n) -> new double[] {b - e, b + (k - 1) * e});
    }

    private static Coefficient of(Grid grid, OfSquares form) {
        int k = grid.raters().size();
        if (k < 2) return Coefficient.undefined("it takes two raters");
        if (grid.levels().isEmpty()) return Coefficient.undefined("a label is no number");
        double[] levels = grid.levels().get();
        int[][] rows = java.util.Arrays.stream(grid.rows()).filter(r -> Grid.rated(r) == k).toArray(int[][]::new);
        int n = rows.length;
        if (n < 2) return Coefficient.undefined("fewer than two things were rated by all");
        double[] ofRater = new double[k];
        double all = 0;
        for (int[] row : rows)
            for (int r = 0; r < k; r++) {
                ofRater[r] += levels[row[r]] / n;
                all += levels[row[r]] / n / k;
            }
        double between = 0;
        double within = 0;
        for (int[] row : rows) {
            double mean = 0;
            for (int label : row) mean += levels[label] / k;
            between += k * (mean - all) * (mean - all);
            for (int label : row) within += (levels[label] - mean) * (levels[label] - mean);
        }
        double raters = 0;
        for (double mean : ofRater) raters += n * (mean - all) * (mean - all);
        double[] parts = form.parts(between / (n - 1), within / (n * (k - 1.0)), raters / (k - 1), Math.max(0, within - raters) / ((n - 1.0) * (k - 1)), k, n);
        return Math.abs(parts[1]) < 1e-12 ? Coefficient.undefined("ratings do not differ") : Coefficient.of(parts[0] / parts[1]);
    }
}
