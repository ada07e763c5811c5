// SPDX-License-Identifier: Apache-2.0
package assay.analysis.trust;

import assay.analysis.agreement.Coefficient;
import java.util.List;

/** A judge against people on one label: things, or what they stand for where labels were drawn with unequal probability. */
public record Confusion(double truePositive, double falsePositive, double falseNegative, double trueNegative) {

    public static Confusion of(List<Judged> things, String positive) {
        double[] cells = new double[4];
        for (Judged j : things)
            if (j.isLabelled()) cells[(j.judge().equals(positive) ? 0 : 1) + (j.reference().get().equals(positive) ? 0 : 2)] += j.weight();
        return new Confusion(cells[0], cells[2], cells[1], cells[3]);
    }

    /** Share of the positive that the judge finds; recall. */
    public Coefficient sensitivity() {
        return share(truePositive, truePositive + falseNegative, "nothing labelled is positive");
    }

    /** Share of the negative that the judge leaves alone. */
    public Coefficient specificity() {
        return share(trueNegative, trueNegative + falsePositive, "nothing labelled is negative");
    }

    /** Share of what the judge calls positive that is so. */
    public Coefficient precision() {
        return share(truePositive, truePositive + falsePositive, "the judge called nothing labelled positive");
    }

    /** Harmonic mean of precision and recall (van Rijsbergen 1979, Information Retrieval, chapter 7). */
    public Coefficient f1() {
        return share(2 * truePositive, 2 * truePositive + falsePositive + falseNegative, "neither the judge nor the reference called anything positive");
    }

    static Coefficient share(double part, double whole, String reason) {
        return whole == 0 ? Coefficient.undefined(reason) : Coefficient.of(part / whole);
    }
}
