// SPDX-License-Identifier: Apache-2.0
package assay.analysis.labels;

/**
 * A stratum with what is known of it and what is wanted.
 *
 * @param all things that the judge rated
 * @param labelled those of them that people looked at
 * @param positive those of the labelled that are so by people's word
 * @param next how many more people should look at
 */
public record Part(Stratum stratum, int all, int labelled, int positive, int next) {
    public Part {
        if (positive > labelled || labelled + next > all) throw new IllegalArgumentException("more labels than things in " + stratum);
    }

    Part more() {
        return new Part(stratum, all, labelled, positive, next + 1);
    }

    int unlabelled() {
        return all - labelled - next;
    }

    /** Share of the positive, with one of each sort added: where nobody or few looked it is taken for uncertain (Laplace's rule of succession). */
    double share() {
        return (positive + 1.0) / (labelled + 2.0);
    }

    double variance() {
        return share() * (1 - share());
    }

    /** Probability with which a thing of the stratum is labelled once those that are wanted are. */
    public double inclusion() {
        return (double) (labelled + next) / all;
    }
}
