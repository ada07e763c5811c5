// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

/**
 * What no run tells and the choice depends on.
 *
 * @param reviewMinutes of a person for one submission
 * @param feedbackMinutes to write down what is wrong with it
 * @param reviewerHourly wage in US dollars
 * @param caught chance that a reviewer sees that work is not acceptable, in [0, 1]
 * @param lossFixed what unacceptable work at the client's costs beside the price that is not paid, in US dollars
 * @param lossShare the same as a share of the price
 * @param fallback whether a person does what the reviewer turned down for good; else it is declined and nothing is paid
 * @param wageLevel factor on what the tasks cost when people do them
 * @param priceLevel factor on the prices
 */
public record Assumptions(
        double reviewMinutes, double feedbackMinutes, double reviewerHourly, double caught, double lossFixed, double lossShare,
        boolean fallback, double wageLevel, double priceLevel) {
    public Assumptions {
        atLeastZero("minutes of a review", reviewMinutes);
        atLeastZero("minutes of feedback", feedbackMinutes);
        atLeastZero("loss", lossFixed);
        atLeastZero("share lost", lossShare);
        if (!(reviewerHourly > 0) || !(wageLevel > 0) || !(priceLevel > 0) || Double.isInfinite(reviewerHourly + wageLevel + priceLevel))
            throw new IllegalArgumentException("wages and prices must be above 0");
        if (!(caught >= 0 && caught <= 1)) throw new IllegalArgumentException("a chance lies between 0 and 1, not at " + caught);
    }

    double reviewCost() {
        return reviewMinutes * reviewerHourly / 60;
    }

    double feedbackCost() {
        return feedbackMinutes * reviewerHourly / 60;
    }

    double loss(double price) {
        return lossFixed + lossShare * price;
    }

    private static void atLeastZero(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) throw new IllegalArgumentException(what + " must not be negative, but is " + value);
    }
}
