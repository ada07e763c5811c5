// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

import java.util.function.DoubleBinaryOperator;

/** Agreement corrected for chance. */
final class Kappa {
    private Kappa() {}

    /** The share of pairs of ratings of one item that are the same, averaged over items. */
    static Coefficient percent(Grid grid) {
        int[][] rows = grid.paired();
        return rows.length == 0 ? Coefficient.undefined("no item was rated by two") : Coefficient.of(observed(grid, rows));
    }

    /** Cohen 1960 (Educational and Psychological Measurement 20, 37). */
    static Coefficient cohen(Grid grid) {
        return chanceCorrected(grid, (a, b) -> a == b ? 0 : 1);
    }

    /** Cohen 1968 (Psychological Bulletin 70, 213), disagreement weighted by the distance of levels to this power. */
    static Coefficient weighted(Grid grid, int power) {
        if (grid.levels().isEmpty()) return Coefficient.undefined("a label is no number");
        double[] levels = grid.levels().get();
        return chanceCorrected(grid, (a, b) -> Math.pow(Math.abs(levels[(int) a] - levels[(int) b]), power));
    }

    /** Fleiss 1971 (Psychological Bulletin 76, 378); every item must have as many raters. */
    static Coefficient fleiss(Grid grid) {
        int[][] rows = grid.paired();
        if (rows.length == 0) return Coefficient.undefined("no item was rated by two");
        for (int[] row : grid.rows())
            if (Grid.rated(row) != Grid.rated(rows[0])) return Coefficient.undefined("items have unequal numbers of raters; Krippendorff's alpha does not mind");
        double expected = 0;
        for (double share : shares(grid, rows)) expected += share * share;
        if (expected == 1) return Coefficient.undefined("all ratings are the same");
        return Coefficient.of((observed(grid, rows) - expected) / (1 - expected));
    }

    /** Gwet 2008 (British Journal of Mathematical and Statistical Psychology 61, 29), for the labels that occur. */
    static Coefficient ac1(Grid grid) {
        int[][] rows = grid.paired();
        if (rows.length == 0) return Coefficient.undefined("no item was rated by two");
        int labels = grid.labels().size();
        if (labels < 2) return Coefficient.undefined("all ratings are the same");
        double expected = 0;
        for (double share : shares(grid, rows)) expected += share * (1 - share) / (labels - 1);
        return Coefficient.of((observed(grid, rows) - expected) / (1 - expected));
    }

    private static double observed(Grid grid, int[][] rows) {
        double sum = 0;
        for (int[] row : rows) {
            double same = 0;
            for (int count : grid.counts(row)) same += (double) count * (count - 1);
            double rated = Grid.rated(row);
            sum += same / (rated * (rated - 1));
        }
        return sum / rows.length;
    }

    private static double[] shares(Grid grid, int[][] rows) {
        double[] shares = new double[grid.labels().size()];
        for (int[] row : rows) {
            int[] counts = grid.counts(row);
            for (int k = 0; k < shares.length; k++) shares[k] += (double) counts[k] / Grid.rated(row) / rows.length;
        }
        return shares;
    }

    private static Coefficient chanceCorrected(Grid grid, DoubleBinaryOperator distance) {
        if (grid.raters().size() != 2) return Coefficient.undefined("it takes two raters, not " + grid.raters().size() + "; see --pairs");
        int[][] rows = grid.paired();
        if (rows.length == 0) return Coefficient.undefined("no item was rated by both");
        int size = grid.labels().size();
        double[] first = new double[size];
        double[] second = new double[size];
        double observed = 0;
        for (int[] row : rows) {
            first[row[0]]++;
            second[row[1]]++;
            observed += distance.applyAsDouble(row[0], row[1]);
        }
        double expected = 0;
        for (int a = 0; a < size; a++)
            for (int b = 0; b < size; b++) if (first[a] > 0 && second[b] > 0) expected += first[a] * second[b] * distance.applyAsDouble(a, b);
        return expected == 0 ? Coefficient.undefined("all ratings are the same") : Coefficient.of(1 - observed * rows.length / expected);
    }
}
