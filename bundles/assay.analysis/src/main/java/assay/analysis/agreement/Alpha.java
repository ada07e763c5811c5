// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

/** Krippendorff's alpha (Computing Krippendorff's Alpha-Reliability, 2011, sections C to E): any number of raters, ratings may be missing. */
final class Alpha {
    /** How far two labels lie apart. */
    enum Metric { NOMINAL, ORDINAL, INTERVAL, RATIO }

    private Alpha() {}

    static Coefficient of(Grid grid, Metric metric) {
        if (metric != Metric.NOMINAL && grid.levels().isEmpty()) return Coefficient.undefined("a label is no number");
        int size = grid.labels().size();
        double[] values = new double[size];
        double[][] coincidences = new double[size][size];
        double n = 0;
        for (int[] row : grid.paired()) {
            int[] counts = grid.counts(row);
            int rated = Grid.rated(row);
            n += rated;
            for (int c = 0; c < size; c++) {
                if (counts[c] == 0) continue;
                values[c] += counts[c];
                for (int k = c + 1; k < size; k++) coincidences[c][k] += (double) counts[c] * counts[k] / (rated - 1);
            }
        }
        if (n == 0) return Coefficient.undefined("no item was rated by two");
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < size; c++)
            for (int k = c + 1; k < size; k++) {
                double apart = apart(grid, metric, values, c, k);
                observed += coincidences[c][k] * apart;
                expected += values[c] * values[k] * apart;
            }
        return expected == 0 ? Coefficient.undefined("all ratings are the same") : Coefficient.of(1 - (n - 1) * observed / expected);
    }

    private static double apart(Grid grid, Metric metric, double[] values, int c, int k) {
        double distance = switch (metric) {
            case NOMINAL -> 1;
            case ORDINAL -> between(values, c, k);
            case INTERVAL -> level(grid, c) - level(grid, k);
            case RATIO -> level(grid, c) + level(grid, k) == 0 ? 0 : (level(grid, c) - level(grid, k)) / (level(grid, c) + level(grid, k));
        };
        return distance * distance;
    }

    private static double between(double[] values, int c, int k) {
        double sum = -(values[c] + values[k]) / 2;
        for (int g = c; g <= k; g++) sum += values[g];
        return sum;
    }

    private static double level(Grid grid, int label) {
        return grid.levels().orElseThrow()[label];
    }
}
