// SPDX-License-Identifier: Apache-2.0
package assay.testkit.report;

import assay.core.economy.Way;
import assay.core.report.Advice;
import assay.core.report.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Advice to try a format on: dearer tasks want a reviewer, and in the end a person. */
final class SampleAdvice {
    private static final String[] BANDS = {"< $50", "$50–$199", "$200–$499", "≥ $500"};
    private static final double[] PRICES = {30, 110, 320, 900};

    private SampleAdvice() {}

    static Advice of(String worker) {
        double quality = 0.35 + worker.length() % 7 / 20.0;
        List<Advice.Part> parts = new ArrayList<>(List.of(part("", "all tasks", 34, 180, quality, new Advice.Missing(2, 0, 0))));
        for (int i = 0; i < BANDS.length; i++) parts.add(part("price", BANDS[i], 12 - 2 * i, PRICES[i], quality - 0.05 * i, Advice.Missing.NONE));
        parts.add(part("category", "writing", 6, 150, quality, Advice.Missing.NONE));
        parts.add(new Advice.Part("category", "law", 1, new Advice.Missing(0, 1, 0), List.of(), Advice.BreakEven.NONE));
        return new Advice(worker, parts, List.of(new Advice.Edge(Way.AI, Way.REVIEW, around(42, 18), 0.91), new Advice.Edge(Way.REVIEW, Way.HUMAN, around(610, 240), 0.64)),
                List.of(new Advice.Swing("price level", "× 0.5", "× 2", Way.AI, Way.HUMAN, around(20, 12), around(160, 40)),
                        new Advice.Swing("wage of those who do the task", "× 0.5", "× 2", Way.HUMAN, Way.REVIEW, around(95, 20), around(48, 15)),
                        new Advice.Swing("loss by bad work", "× 0", "× 2", Way.AI, Way.REVIEW, around(72, 18), around(55, 16)),
                        new Advice.Swing("chance that a reviewer sees it", "0.5", "1", Way.REVIEW, Way.REVIEW, around(58, 14), around(61, 14))),
                List.of("review 15 min, feedback 5 min where not measured", "reviewer 40.00 USD an hour", "reviewer catches 0.9, person succeeds 0.95",
                        "loss 20 USD + 0.5 × price + 0 × price²", "what is turned down for good is done by a person"));
    }

    private static Advice.Part part(String by, String value, long tasks, double price, double quality, Advice.Missing missing) {
        double[] values = {price * (2 * quality - 1), price * quality - 10, price * (quality + 0.12) - 16, price * 0.55};
        double[] qualities = {quality, quality + 0.3, quality + 0.4, 0.95};
        double[] costs = {0.4, 10.4, 16.8, price * 0.4};
        int best = 0;
        for (int i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
        List<Advice.Worth> ways = new ArrayList<>();
        for (Way way : Way.values()) {
            int i = way.ordinal();
            ways.add(new Advice.Worth(way, around(values[i], price * 0.12), around(qualities[i], 0.1), around(costs[i], costs[i] * 0.1), i == best, i == best && price > 100, i != 2));
        }
        return new Advice.Part(by, value, tasks, missing, ways, new Advice.BreakEven(Optional.of(around(150, 60)), Optional.empty(), Optional.of(around(0.6, 0.1)),
                Optional.of(around(0.9, 0.2)), Optional.of(around(70, 12))));
    }

    private static Estimate around(double value, double reach) {
        return new Estimate(value, value - reach, value + reach, 34, "bootstrap by task");
    }
}
