// SPDX-License-Identifier: Apache-2.0
package assay.analysis.trust;

import assay.analysis.statistic.Intervals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The share of positive things from a few labels of people and many scores of a judge: λ·mean(f) + mean(Y − λf)
 * (Angelopoulos et al. 2023, arXiv 2301.09633, for λ = 1; 2311.01453 for a λ that is tuned). Scores are averaged over the things
 * without a label. Where labels were drawn with known unequal probability they are averaged over all things, and labelled things
 * weighted by what they stand for (Särndal, Swensson and Wretman 1992, Model Assisted Survey Sampling, chapter 6). Things of one item
 * count together in the standard error.
 */
public final class Prediction {
    private final List<Judged> things;
    private final String positive;
    private final boolean weighted;
    private final double[] scoreMeans = new double[2];
    private double labelMean;
    private final double[] ofLabels;
    private final double[] ofScores;
    private final int labelledItems;

    /**
     * A mean and what it rests on.
     *
     * @param lambda how far the judge is heeded: 0 not at all
     * @param gain how many labels one label is worth beside the judge: the square of the standard error of labels alone over this one
     */
    public record Mean(double value, double standardError, double low, double high, double lambda, double gain) {}

    /** @throws IllegalArgumentException where {@link #lack} has something to say */
    public Prediction(List<Judged> things, String positive) {
        String lack = lack(things);
        if (!lack.isEmpty()) throw new IllegalArgumentException(lack);
        this.things = things;
        this.positive = positive;
        weighted = weighted(things);
        double labels = things.stream().filter(Judged::isLabelled).mapToDouble(Judged::weight).sum();
        double scores = things.stream().filter(this::isAveraged).count();
        for (Judged j : things) {
            if (isAveraged(j)) scoreMeans[0] += score(j) / scores;
            if (j.isLabelled()) scoreMeans[1] += j.weight() * score(j) / labels;
            if (j.isLabelled()) labelMean += j.weight() * truth(j) / labels;
        }
        Map<String, Integer> items = new LinkedHashMap<>();
        things.forEach(j -> items.putIfAbsent(j.item(), items.size()));
        labelledItems = (int) things.stream().filter(Judged::isLabelled).map(Judged::item).distinct().count();
        double few = Math.sqrt(labelledItems / (labelledItems - 1.0));
        double scored = things.stream().filter(this::isAveraged).map(Judged::item).distinct().count();
        double many = Math.sqrt(scored / (scored - 1));
        ofLabels = new double[items.size()];
        ofScores = new double[items.size()];
        for (Judged j : things) {
            int i = items.get(j.item());
            if (isAveraged(j)) ofScores[i] += many * (score(j) - scoreMeans[0]) / scores;
            if (!j.isLabelled()) continue;
            ofLabels[i] += few * j.weight() * (truth(j) - labelMean) / labels;
            ofScores[i] -= few * j.weight() * (score(j) - scoreMeans[1]) / labels;
        }
    }

    /** Why there is no such mean; empty where there is one. */
    public static String lack(List<Judged> things) {
        if (things.stream().filter(Judged::isLabelled).map(Judged::item).distinct().count() < 2) return "fewer than two items are labelled";
        if (!weighted(things) && things.stream().filter(j -> !j.isLabelled()).map(Judged::item).distinct().count() < 2)
            return "fewer than two items have the judge's verdict alone";
        return "";
    }

    /** Prediction-powered: the judge is heeded in full. */
    public Mean full() {
        return at(1);
    }

    /** Labels of people alone. */
    public Mean labelsOnly() {
        return at(0);
    }

    /** The λ between 0 and 1 that makes the estimated variance smallest; arXiv 2311.01453, section 6, with each sample's own variance. */
    public Mean tuned() {
        double both = 0;
        double squares = 0;
        for (int i = 0; i < ofLabels.length; i++) {
            both -= ofLabels[i] * ofScores[i];
            squares += ofScores[i] * ofScores[i];
        }
        return at(squares == 0 ? 0 : Math.max(0, Math.min(1, both / squares)));
    }

    private Mean at(double lambda) {
        double value = labelMean + lambda * (scoreMeans[0] - scoreMeans[1]);
        double error = error(lambda);
        double reach = error * Intervals.student(labelledItems);
        double gain = error == 0 ? Double.NaN : Math.pow(error(0) / error, 2);
        return new Mean(value, error, value - reach, value + reach, lambda, gain);
    }

    private double error(double lambda) {
        double sum = 0;
        for (int i = 0; i < ofLabels.length; i++) sum += Math.pow(ofLabels[i] + lambda * ofScores[i], 2);
        return Math.sqrt(sum);
    }

    private static boolean weighted(List<Judged> things) {
        return things.stream().anyMatch(j -> j.isLabelled() && j.inclusion().isPresent());
    }

    private boolean isAveraged(Judged j) {
        return weighted || !j.isLabelled();
    }

    private double score(Judged j) {
        return j.probability().orElse(j.judge().equals(positive) ? 1 : 0);
    }

    private double truth(Judged j) {
        return j.reference().orElseThrow().equals(positive) ? 1 : 0;
    }
}
