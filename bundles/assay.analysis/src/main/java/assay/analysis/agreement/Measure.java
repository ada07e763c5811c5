// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A measure of agreement. */
public enum Measure {
    PERCENT(Kappa::percent),
    COHEN(Kappa::cohen),
    WEIGHTED_LINEAR(g -> Kappa.weighted(g, 1)),
    WEIGHTED_QUADRATIC(g -> Kappa.weighted(g, 2)),
    FLEISS(Kappa::fleiss),
    AC1(Kappa::ac1),
    ALPHA_NOMINAL(g -> Alpha.of(g, Alpha.Metric.NOMINAL)),
    ALPHA_ORDINAL(g -> Alpha.of(g, Alpha.Metric.ORDINAL)),
    ALPHA_INTERVAL(g -> Alpha.of(g, Alpha.Metric.INTERVAL)),
    ALPHA_RATIO(g -> Alpha.of(g, Alpha.Metric.RATIO)),
    ICC_1(Intraclass::one),
    ICC_2_1(Intraclass::two),
    ICC_3_1(Intraclass::three),
    PEARSON(Correlation::pearson),
    SPEARMAN(Correlation::spearman),
    KENDALL(Correlation::kendall),
    CLOSENESS(Correlation::closeness);

    private final Function<Grid, Coefficient> formula;

    Measure(Function<Grid, Coefficient> formula) {
        this.formula = formula;
    }

    public Coefficient of(Grid grid) {
        return formula.apply(grid);
    }

    /** Whether it is of two raters, no more. */
    public boolean takesTwo() {
        return switch (this) {
            case COHEN, WEIGHTED_LINEAR, WEIGHTED_QUADRATIC, PEARSON, SPEARMAN, KENDALL, CLOSENESS -> true;
            case PERCENT, FLEISS, AC1, ALPHA_NOMINAL, ALPHA_ORDINAL, ALPHA_INTERVAL, ALPHA_RATIO, ICC_1, ICC_2_1, ICC_3_1 -> false;
        };
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Measure> named(String label) {
        return Arrays.stream(values()).filter(m -> m.label().equals(label)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Measure::label).toList();
    }
}
