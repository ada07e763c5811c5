// SPDX-License-Identifier: Apache-2.0
package assay.testkit.report;

import assay.core.report.Ablation;
import assay.core.report.Ablation.Effect;
import assay.core.report.Ablation.Figures;
import assay.core.report.Ablation.Level;
import assay.core.report.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a setting did, made up: a level that helps, one that cannot be told apart and one that was never tried beside the base. */
final class SampleAblation {
    private SampleAblation() {}

    /** @param labels of three workers: of the base and of the two levels beside it */
    static Ablation of(List<String> labels) {
        Figures better = new Figures(around(0.14, 0.12), around(0.081, 0.05), around(0.0112, 0.0034), around(3.25, 1.1));
        Figures alike = new Figures(around(-0.02, 0.13), around(0.004, 0.06), Optional.empty(), around(-0.4, 0.9));
        return new Ablation("openai:gpt-5", "reasoning-effort", List.of(
                new Level("low", List.of(labels.get(0)), 16, 36, means(0.44, 0.0091, 8.5), Optional.empty()),
                new Level("high", List.of(labels.get(1)), 21, 36, means(0.58, 0.0203, 11.75), Optional.of(new Effect(1, better, OptionalDouble.of(0.031), true))),
                new Level("=medium|<b>", List.of(labels.get(2)), 15, 36, means(0.42, 0.0123, 8.1), Optional.of(new Effect(1, alike, OptionalDouble.empty(), false))),
                new Level(Level.UNSET, List.of("openai:gpt-5"), 0, 0, new Figures(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), Optional.empty())));
    }

    private static Figures means(double rate, double dollars, double seconds) {
        return new Figures(around(rate, 0.15), around(0.3 + rate / 2, 0.07), around(dollars, dollars / 5), around(seconds, 1.5));
    }

    private static Optional<Estimate> around(double value, double reach) {
        return Optional.of(new Estimate(value, value - reach, value + reach, 36, "clustered by task"));
    }
}
