// SPDX-License-Identifier: Apache-2.0
package assay.analysis.trust;

import assay.analysis.agreement.Coefficient;
import java.util.ArrayList;
import java.util.List;

/** Whether a judge's probabilities come true. */
public final class Calibration {
    /** Bins of equal width. */
    public static final int BINS = 10;

    private Calibration() {}

    /**
     * Labelled things whose probability is between two bounds.
     *
     * @param n things
     * @param weight what they stand for
     * @param said mean of the probabilities
     * @param seen share of the positive
     */
    public record Bin(double from, double to, int n, double weight, double said, double seen) {}

    /** Mean squared distance of probability and truth (Brier 1950, Monthly Weather Review 78, 1, halved for two classes). */
    public static Coefficient brier(List<Judged> things, String positive) {
        double sum = 0;
        double all = 0;
        for (Judged j : known(things)) {
            double miss = j.probability().getAsDouble() - truth(j, positive);
            sum += j.weight() * miss * miss;
            all += j.weight();
        }
        return Confusion.share(sum, all, "no labelled thing has a probability");
    }

    /** Expected calibration error: distance of said and seen, averaged over bins by what is in them (Guo et al. 2017, arXiv 1706.04599, eq. 3). */
    public static Coefficient error(List<Judged> things, String positive) {
        double sum = 0;
        double all = 0;
        for (Bin bin : bins(things, positive)) {
            sum += bin.weight() * Math.abs(bin.said() - bin.seen());
            all += bin.weight();
        }
        return Confusion.share(sum, all, "no labelled thing has a probability");
    }

    /** The bins that hold something, in order; the last holds 1 too. */
    public static List<Bin> bins(List<Judged> things, String positive) {
        int[] n = new int[BINS];
        double[][] sums = new double[BINS][3];
        for (Judged j : known(things)) {
            int at = Math.min(BINS - 1, (int) (j.probability().getAsDouble() * BINS));
            n[at]++;
            sums[at][0] += j.weight();
            sums[at][1] += j.weight() * j.probability().getAsDouble();
            sums[at][2] += j.weight() * truth(j, positive);
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++)
            if (n[i] > 0) bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, n[i], sums[i][0], sums[i][1] / sums[i][0], sums[i][2] / sums[i][0]));
        return bins;
    }

    private static List<Judged> known(List<Judged> things) {
        return things.stream().filter(j -> j.isLabelled() && j.probability().isPresent()).toList();
    }

    private static double truth(Judged j, String positive) {
        return j.reference().orElseThrow().equals(positive) ? 1 : 0;
    }
}
