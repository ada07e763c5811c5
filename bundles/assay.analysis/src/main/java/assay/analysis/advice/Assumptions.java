// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import assay.core.economy.RateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What no run tells and the choice depends on. Minutes and wages of reviewers are in the prospects already.
 *
 * @param caught chance that a reviewer sees that work is not acceptable
 * @param loss what unacceptable work at the client's costs, beside the price that is not paid
 * @param fallback whether a person does what the reviewer turned down for good; else it is declined and nothing is paid
 * @param levels factors on what prospects and rates say
 */
public record Assumptions(double caught, Loss loss, boolean fallback, Levels levels) {
    public Assumptions {
        if (!(caught >= 0 && caught <= 1)) throw new IllegalArgumentException("a chance lies between 0 and 1, not at " + caught);
    }

    /** What the rates say. */
    public static Assumptions of(RateTable rates, boolean fallback, double wageLevel, double priceLevel) {
        RateTable.Loss l = rates.loss();
        return new Assumptions(rates.chances().catching(),
                new Loss(l.fixed().doubleValue(), l.share().doubleValue(), l.square().doubleValue()), fallback,
                new Levels(wageLevel, priceLevel, 1, 1));
    }

    /** {@code fixed + share * price + square * price²}, in US dollars. */
    public record Loss(double fixed, double share, double square) {
        public static final Loss NONE = new Loss(0, 0, 0);

        double at(double price) {
            return fixed + share * price + square * price * price;
        }
    }

    /**
     * Factors.
     *
     * @param wage on what people cost, those who do the task and those who review it
     * @param minutes on what reviewing takes
     * @param failing on the chance that a person's own work is not accepted
     */
    public record Levels(double wage, double price, double minutes, double failing) {
        public Levels {
            if (!(wage > 0) || !(price > 0) || !(minutes >= 0) || !(failing >= 0) || Double.isInfinite(wage + price + minutes + failing))
                throw new IllegalArgumentException("wages and prices must be above 0, at levels " + wage + " and " + price);
        }
    }

    Assumptions wages(double by) {
        return with(new Levels(levels.wage * by, levels.price, levels.minutes, levels.failing));
    }

    Assumptions prices(double by) {
        return with(new Levels(levels.wage, levels.price * by, levels.minutes, levels.failing));
    }

    Assumptions minutes(double by) {
        return with(new Levels(levels.wage, levels.price, levels.minutes * by, levels.failing));
    }

    Assumptions failing(double by) {
        return with(new Levels(levels.wage, levels.price, levels.minutes, levels.failing * by));
    }

    Assumptions losing(Loss other) {
        return new Assumptions(caught, other, fallback, levels);
    }

    Assumptions catching(double chance) {
        return new Assumptions(chance, loss, fallback, levels);
    }

    private Assumptions with(Levels other) {
        return new Assumptions(caught, loss, fallback, other);
    }

    /** In words, for printing beside the figures. */
    public List<String> words(RateTable rates) {
        List<String> all = new ArrayList<>(rates.assumptions());
        all.add(fallback ? "what is turned down for good a person does" : "what is turned down for good is declined");
        if (levels.wage != 1) all.add(String.format(Locale.ROOT, "wages × %.4g of what tasks and rates say", levels.wage));
        if (levels.price != 1) all.add(String.format(Locale.ROOT, "prices × %.4g of what tasks say", levels.price));
        all.add("prices at which the best way changes take shares and costs as the same at every price, and a person's cost as in proportion to it");
        return List.copyOf(all);
    }
}
